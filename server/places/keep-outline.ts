import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { PlacesTools } from './contract.ts';
import { CountyOutline } from './county-outline.model.ts';
import { keepOutlineInput } from './inputs.ts';
import { readOutline } from './read-outline.ts';
import { requireKeeper } from './require-keeper.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Keeps what the county looks like on a map, in place of what was there: pasted as GeoJSON, or as a
 * file. The last save stands.
 *
 * @throws {InvalidInputError} at `file` or `outline`, with what to ask for instead
 */
export async function keepOutline(
  tools: PlacesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireKeeper(actor);
  const { outline, file } = parseInput(keepOutlineInput, rawInput);
  const read = readOutline(file ? new TextDecoder().decode(file.bytes) : outline);
  if ('wrong' in read) throw new InvalidInputError({ [file ? 'file' : 'outline']: read.wrong });
  const { countyId } = actor;
  const { coordinates } = read.outline;
  await retryWrite(() =>
    CountyOutline.updateOne(
      { countyId },
      { $set: { coordinates, keptAt: tools.clock.now() } },
      { upsert: true },
    ),
  );
  await tellChanged(tools, countyId);
}
