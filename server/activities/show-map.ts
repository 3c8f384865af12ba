import type { Actor } from '../accounts/contract.ts';
import { countCommon } from '../lib/bit-set.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { BoardTools } from './activities-tools.ts';
import { readAskedBoard } from './board/read-asked-board.ts';
import { boardInput } from './inputs.ts';
import type { ActivityMap } from './page-views.ts';
import { requireBoard } from './require-activity.ts';

/**
 * How many of what the filters leave are in each town: what a map shows. For activity providers it is
 * not there.
 */
export async function showMap(
  tools: BoardTools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ActivityMap> {
  const { after: _after, ...filters } = parseInput(boardInput, rawInput);
  requireBoard(actor);
  const { board, asked, near } = await readAskedBoard(tools, actor, filters);
  return {
    ...{ filters, total: asked.total, facets: asked.facets, near: near && { name: near.name } },
    withoutTown: countCommon(asked.left, board.passing('nowhere')),
  };
}
