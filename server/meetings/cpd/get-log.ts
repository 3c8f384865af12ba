import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { logLimits, type LearningLog } from './contract.ts';
import { getLogInput } from './inputs.ts';
import { readEntries, readTotals, readYears, requireLog } from './read-log.ts';

/**
 * The actor's own learning log of one year, a page at a time. It is nobody else's to see, whatever is
 * asked.
 */
export async function getLog(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<LearningLog> {
  requireLog(actor);
  const { year: asked, page: wanted } = parseInput(getLogInput, rawInput);
  const { years, year } = await readYears(tools, actor, asked);
  const totals = await readTotals(actor, year);
  const limit = logLimits.entriesOnPage;
  const pages = Math.max(1, Math.ceil(totals.meetings / limit));
  const page = Math.min(wanted, pages);
  const entries = await readEntries(actor, year, { skip: (page - 1) * limit, limit });
  return { year, years, totals, entries, page, pages };
}
