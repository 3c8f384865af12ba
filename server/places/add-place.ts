import { requireWordsPass } from '../accounts/index.ts';
import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { placesLimits, type PlacesTools } from './contract.ts';
import { addPlaceInput } from './inputs.ts';
import { newId, Place, placeKey } from './place.model.ts';
import { requireKeeper } from './require-keeper.ts';
import { tellChanged } from './tell-changed.ts';

export const alreadyThere = 'There is a place of this name already. Change that one.';

/**
 * Puts a town or village on the map of the county. What is in it is placed from then on. The same
 * form sent twice is saved once.
 *
 * @throws {InvalidInputError} where there is another place of this name
 */
export async function addPlace(
  tools: PlacesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ placeId: string }> {
  requireKeeper(actor);
  const { name, latitude, longitude, checked } = parseInput(addPlaceInput, rawInput);
  requireWordsPass(tools, actor, { place: 'activity', texts: { name }, checked });
  const { countyId } = actor;
  const nameKey = toNameKey(name);
  const there = await Place.findOne({ countyId, nameKey }).lean();
  if (there) {
    const isSame = there.latitude === latitude && there.longitude === longitude;
    if (isSame && there.name === name) return { placeId: there._id.toString() };
    throw new InvalidInputError({ name: alreadyThere });
  }
  if ((await Place.countDocuments({ countyId })) >= placesLimits.places) {
    throw new InvalidInputError({
      name: `A county has ${placesLimits.places} places at most. Remove one that nobody asks for.`,
    });
  }
  const _id = newId();
  try {
    await inTransaction(async (session) => {
      await Place.create([{ _id, countyId, name, nameKey, latitude, longitude }], { session });
      await tools.markTowns(countyId, [nameKey], session);
    });
  } catch (error) {
    // Somebody else was quicker, or the answer to this very form was lost.
    if (!isDuplicateKey(error, placeKey)) throw error;
    throw new InvalidInputError({ name: alreadyThere });
  }
  await tellChanged(tools, countyId);
  return { placeId: _id.toString() };
}
