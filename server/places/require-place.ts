import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { Place, type PlaceRecord } from './place.model.ts';
import { requireKeeper } from './require-keeper.ts';

/**
 * A place of the actor's county, for those who keep it. One of another county, an unknown and a
 * malformed id are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requirePlace(actor: Actor, placeId: string): Promise<PlaceRecord> {
  const found = await findPlaceToKeep(actor, placeId);
  if (!found) throw new NotFoundError('We could not find that place.');
  return found;
}

/** Null where it is not there, or not there any more. */
export async function findPlaceToKeep(actor: Actor, placeId: string): Promise<PlaceRecord | null> {
  requireKeeper(actor);
  const isId = /^[0-9a-f]{24}$/.test(placeId);
  const { countyId } = actor;
  return isId ? Place.findOne({ _id: placeId, countyId }).lean() : null;
}
