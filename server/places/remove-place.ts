import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { PlacesTools } from './contract.ts';
import { placeInput } from './inputs.ts';
import { Place } from './place.model.ts';
import { findPlaceToKeep } from './require-place.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Takes a place off the map. What is in it stays on What's on, and is found by the postcode that it
 * says, or by words. Asked twice it changes nothing more.
 */
export async function removePlace(
  tools: PlacesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { placeId } = parseInput(placeInput, rawInput);
  const place = await findPlaceToKeep(actor, placeId);
  if (!place) return;
  const { _id, nameKey } = place;
  const { countyId } = actor;
  await inTransaction(async (session) => {
    await Place.deleteOne({ _id, countyId }, { session });
    await tools.markTowns(countyId, [nameKey], session);
  });
  await tellChanged(tools, countyId);
}
