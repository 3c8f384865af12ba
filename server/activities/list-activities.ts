import type { Actor } from '../accounts/contract.ts';
import { METRES_IN_MILE } from '../lib/distance.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { BoardTools } from './activities-tools.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import type { BoardEntry } from './board/board-entry.ts';
import { pageOf } from './board/page-of-board.ts';
import { readAskedBoard } from './board/read-asked-board.ts';
import { readCursor, writeCursor } from './board-cursor.ts';
import { activitiesLimits, type ActivityView } from './contract.ts';
import { boardInput } from './inputs.ts';
import type { ActivityBoard } from './page-views.ts';
import { requireBoard } from './require-activity.ts';

/**
 * The board of the actor's county: what the filters leave, a page at a time, and for every filter
 * how many it would leave. For activity providers it is not there.
 */
export async function listActivities(
  tools: BoardTools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ActivityBoard> {
  const { after, ...filters } = parseInput(boardInput, rawInput);
  requireBoard(actor);
  const { board, asked, near } = await readAskedBoard(tools, actor, filters);
  const page = pageOf(board, asked, {
    after: readCursor(after),
    most: activitiesLimits.activitiesOnPage,
  });
  const views = await viewInOrder(tools, page.entries);
  const milesTo = (entry: BoardEntry) => {
    const metres = asked.metresTo?.(entry) ?? null;
    return metres === null ? null : metres / METRES_IN_MILE;
  };
  return {
    filters,
    activities: page.entries.flatMap((entry) => {
      const view = views.get(entry.id);
      return view ? [{ ...view, miles: milesTo(entry) }] : [];
    }),
    total: asked.total,
    facets: asked.facets,
    next: page.next && writeCursor(page.next),
    near: near && { name: near.name },
  };
}

/** By id. What was taken off the board this very moment is left out. */
async function viewInOrder(
  tools: Tools,
  entries: readonly BoardEntry[],
): Promise<Map<string, ActivityView>> {
  if (entries.length === 0) return new Map();
  const ids = entries.map(({ id }) => id);
  const found = await Activity.find({ _id: anyOf(ids), state: 'open' }).lean();
  const views = await viewActivities(tools, found);
  return new Map(views.map((view) => [view.id, view]));
}
