import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../accounts/contract.ts';
import { countCommon } from '../lib/bit-set.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { viewAsked } from './asked-checks.ts';
import { codeOf } from './board/board-entry.ts';
import { readCountyBoard } from './board/read-county-board.ts';
import { stalePageOf } from './board/stale-page.ts';
import { sharingInput } from './check-inputs.ts';
import { checksLimits, type SharingBoard } from './check-views.ts';
import type { Trust } from './contract.ts';
import { requireCoordinator } from './require-activity.ts';
import { readVolunteers } from './volunteers.ts';

const USUAL_DAYS = 14;

/**
 * How true the board is, in three counts that sum, and the stale activities that wait to be shared
 * out or are asked of somebody: reported wrong and never checked first, then oldest check first. It
 * is told from the board in memory; what stands on the page is read.
 */
export async function listToShareOut(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<SharingBoard> {
  const { show, after } = parseInput(sharingInput, rawInput);
  requireCoordinator(actor);
  const now = tools.clock.now();
  const { countyId } = actor;
  const [board, volunteers] = await Promise.all([
    readCountyBoard(tools, countyId),
    readVolunteers(tools, countyId, now),
  ]);
  const stale = board.passing(codeOf('trust', 'stale'));
  const asked = countCommon(stale, board.passing('asked'));
  const count = (trust: Trust) =>
    countCommon(board.everything, board.passing(codeOf('trust', trust)));
  const counts = { fresh: count('fresh'), ageing: count('ageing'), stale: count('stale') };
  const { ids, next } = stalePageOf(board, {
    ...{ isAsked: show === 'asked', after, most: checksLimits.atOnce },
  });
  const onPage = await readInOrder(ids);
  const activities = await viewActivities(tools, onPage);
  const askedOf = await viewAsked(tools, onPage, now);
  return {
    ...{ counts, asked, show, waiting: counts.stale - asked },
    total: counts.fresh + counts.ageing + counts.stale,
    activities: activities.map((activity, at) => ({ activity, asked: askedOf[at] ?? null })),
    next,
    volunteers: volunteers.map(({ id, name, organisation, isFull }) => {
      return { id, name, organisation, isFull };
    }),
    days: daysFrom(Temporal.PlainDate.from(dayInCounty(now))),
  };
}

/** What was taken off the board this very moment is left out. */
async function readInOrder(ids: readonly string[]): Promise<ActivityRecord[]> {
  if (ids.length === 0) return [];
  const found = await Activity.find({ _id: anyOf(ids), state: 'open' }).lean();
  const byId = new Map(found.map((activity) => [activity._id.toString(), activity]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function daysFrom(today: Temporal.PlainDate): SharingBoard['days'] {
  return {
    first: today.toString(),
    last: today.add({ days: checksLimits.daysToCheck }).toString(),
    usual: today.add({ days: USUAL_DAYS }).toString(),
  };
}
