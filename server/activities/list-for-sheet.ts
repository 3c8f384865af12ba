import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { ThingForSheet } from '../lib/sheet-rows.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { BoardTools } from './activities-tools.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { pageOf } from './board/page-of-board.ts';
import { readAskedBoard } from './board/read-asked-board.ts';
import type { ActivityView } from './contract.ts';
import { boardInput } from './inputs.ts';
import type { BoardFilters } from './page-views.ts';
import { maySeeBoard } from './policy.ts';
import { inView } from './require-activity.ts';
import { sheetFormOf } from './sheet-form.ts';

/** As many as one spreadsheet takes in again. */
const MOST = 5_000;

/**
 * What the actor sees of What's on, all pages at once: the board as it is narrowed, or an activity
 * provider's own. Nobody is named in it, neither who checked nor who greets people.
 */
export async function listForSheet(
  tools: BoardTools,
  actor: Actor,
  rawFilters: unknown,
): Promise<ThingForSheet[]> {
  const { after: _after, ...filters } = parseInput(boardInput, rawFilters);
  const found = maySeeBoard(actor)
    ? await readBoard(tools, actor, filters)
    : await Activity.find({ ...inView(actor), state: 'open' })
        .sort({ nameKey: 1, _id: 1 })
        .limit(MOST)
        .lean();
  const views = await viewActivities(tools, found);
  return views.map((view) => ({
    id: view.id,
    organisationName: view.organisation.name,
    form: sheetFormOf(view),
    known: knownOf(view),
  }));
}

/** The whole of what the filters leave, in the order of the board. */
async function readBoard(
  tools: BoardTools,
  actor: Actor,
  filters: BoardFilters,
): Promise<ActivityRecord[]> {
  const { board, asked } = await readAskedBoard(tools, actor, filters);
  const { entries } = pageOf(board, asked, { after: null, most: MOST });
  const found = await Activity.find({
    _id: anyOf(entries.map(({ id }) => id)),
    state: 'open',
  }).lean();
  const byId = new Map(found.map((activity) => [activity._id.toString(), activity]));
  return entries.flatMap(({ id }) => byId.get(id) ?? []);
}

function knownOf({ checks, freshness, room, addedAt }: ActivityView): Record<string, string> {
  const { times, place, cost, phone } = checks;
  return {
    freshness,
    ...Object.fromEntries(
      Object.entries({ times, place, cost, phone }).flatMap(([field, check]) => [
        [`${field}At`, check ? day(check.at) : ''],
        [`${field}How`, check?.how ?? ''],
      ]),
    ),
    room: room.state,
    roomAt: room.state === 'notKnown' ? '' : day(room.saidAt),
    addedAt: day(addedAt),
  };
}

const day = (moment: string) => dayInCounty(new Date(moment));
