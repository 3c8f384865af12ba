import { requireWordsPass } from '../accounts/index.ts';
import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { alreadyThere } from './add-place.ts';
import type { PlacesTools } from './contract.ts';
import { changePlaceInput } from './inputs.ts';
import { Place, placeKey } from './place.model.ts';
import { requirePlace } from './require-place.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Gives a place another name or moves it on the map; what is in it follows. The last save stands.
 *
 * @throws {NotFoundError}
 * @throws {InvalidInputError} where there is another place of this name
 */
export async function changePlace(
  tools: PlacesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { placeId, checked, ...typed } = parseInput(changePlaceInput, rawInput);
  const before = await requirePlace(actor, placeId);
  const { name, latitude, longitude } = typed;
  requireWordsPass(tools, actor, { place: 'activity', texts: { name }, checked });
  const { countyId } = actor;
  const nameKey = toNameKey(name);
  try {
    await inTransaction(async (session) => {
      const place = { name, nameKey, latitude, longitude };
      await Place.updateOne({ _id: before._id, countyId }, { $set: place }, { session });
      await tools.markTowns(countyId, [...new Set([before.nameKey, nameKey])], session);
    });
  } catch (error) {
    if (!isDuplicateKey(error, placeKey)) throw error;
    throw new InvalidInputError({ name: alreadyThere });
  }
  await tellChanged(tools, countyId);
}
