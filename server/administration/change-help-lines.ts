import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { HelpPanel } from './help-panel.model.ts';
import { changeHelpLinesInput } from './inputs.ts';
import { requireKeeper } from './require-keeper.ts';

/** Puts the typed lines in place of the county's, with the day of the next review. The last save stands. */
export async function changeHelpLines(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  requireKeeper(actor);
  const input = parseInput(changeHelpLinesInput(tools.clock.now()), rawInput);
  const { lines, reviewBy, checked } = input;
  const texts: Record<string, string> = {};
  for (const { row, name, words } of lines) {
    texts[`name${row}`] = name;
    texts[`words${row}`] = words;
  }
  requireWordsPass(tools, actor, { place: 'contact', texts, checked });
  const kept = lines.map(({ name, way, number, words }) => ({ name, way, number, words }));
  await retryWrite(() =>
    HelpPanel.updateOne(
      { countyId: actor.countyId },
      { $set: { lines: kept, reviewBy } },
      { upsert: true },
    ),
  );
}
