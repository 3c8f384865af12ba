import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { PlacesTools, PlaceView } from './contract.ts';
import { placeInput } from './inputs.ts';
import { requirePlace } from './require-place.ts';

/**
 * One place, for those who keep it.
 *
 * @throws {NotFoundError}
 */
export async function getPlace(
  _tools: PlacesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<PlaceView> {
  const { placeId } = parseInput(placeInput, rawInput);
  const { _id, name, latitude, longitude } = await requirePlace(actor, placeId);
  return { id: _id.toString(), name, latitude, longitude };
}
