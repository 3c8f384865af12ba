import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { readCursor, writeCursor } from './board-cursor.ts';
import { boardPipeline } from './board-pipeline.ts';
import { activitiesLimits } from './contract.ts';
import type { ActivityBoard, FacetCounts } from './page-views.ts';
import { boardInput } from './inputs.ts';
import { requireBoard } from './require-activity.ts';

interface CountRow {
  _id: string;
  count: number;
}

const counted = [
  ...(['matters', 'access', 'town', 'day', 'part', 'join', 'mode'] as const),
  ...(['commitment', 'size', 'whom', 'trust'] as const),
] as const;
type Counted = (typeof counted)[number];
const noSums = { total: 0, room: 0, free: 0, door: 0, recent: 0, reported: 0, social: 0 };

interface BoardRow extends Record<Counted, CountRow[]> {
  page: (ActivityRecord & { rank: number; minusScore: number })[];
  sums: (typeof noSums)[];
}

/**
 * The board of the actor's county: what the filters leave, a page at a time, and for every filter
 * how many it would leave. For activity providers it is not there.
 */
export async function listActivities(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ActivityBoard> {
  const { after, ...filters } = parseInput(boardInput, rawInput);
  requireBoard(actor);
  const question = { countyId: actor.countyId, filters, now: tools.clock.now() };
  const [row] = await Activity.aggregate<BoardRow>(
    boardPipeline({ ...question, after: readCursor(after) }),
  );
  if (!row) throw new Error('A facet answers one row.');
  const { total, ...sums } = row.sums[0] ?? noSums;
  const onPage = row.page.slice(0, activitiesLimits.activitiesOnPage);
  const last = row.page.length > onPage.length ? onPage.at(-1) : undefined;
  return {
    filters,
    activities: await viewActivities(tools, onPage),
    total,
    facets: { ...sums, ...countsIn(row) },
    next: last ? writeCursor({ ...last, id: last._id.toString() }) : null,
  };
}

function countsIn(row: BoardRow): Record<Counted, FacetCounts> {
  const counts = counted.map((name) => [name, asCounts(row[name])] as const);
  return Object.fromEntries(counts) as Record<Counted, FacetCounts>;
}

function asCounts(rows: readonly CountRow[]): FacetCounts {
  return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
}
