import { Temporal } from 'temporal-polyfill';
import type { PipelineStage } from 'mongoose';
import { z } from 'zod';

import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { viewAsked } from './asked-checks.ts';
import { sharingInput } from './check-inputs.ts';
import { checksLimits, type SharingBoard } from './check-views.ts';
import type { Trust } from './contract.ts';
import { requireCoordinator } from './require-activity.ts';
import { trustStages } from './stale.ts';
import { readVolunteers } from './volunteers.ts';

const USUAL_DAYS = 14;

type Row = ActivityRecord & { trustedAt: Date };
interface Answer {
  page: Row[];
  trusts: { _id: Trust; count: number; asked: number }[];
}

/**
 * How true the board is, in three counts that sum, and the stale activities that wait to be shared
 * out or are asked of somebody: reported wrong and never checked first, then oldest check first. It
 * reads the county's open activities once, as the board does.
 */
export async function listToShareOut(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<SharingBoard> {
  const { show, after } = parseInput(sharingInput, rawInput);
  requireCoordinator(actor);
  const now = tools.clock.now();
  const today = Temporal.PlainDate.from(dayInCounty(now));
  const { countyId } = actor;
  const [[answer], volunteers] = await Promise.all([
    Activity.aggregate<Answer>(pipelineOf({ countyId, show, after, now })),
    readVolunteers(tools, countyId, now),
  ]);
  if (!answer) throw new Error('A facet answers one row.');
  const { page, trusts } = answer;
  const count = (trust: Trust) => trusts.find(({ _id }) => _id === trust)?.count ?? 0;
  const counts = { fresh: count('fresh'), ageing: count('ageing'), stale: count('stale') };
  const asked = trusts.find(({ _id }) => _id === 'stale')?.asked ?? 0;
  const onPage = page.slice(0, checksLimits.atOnce);
  const last = page.length > onPage.length ? onPage.at(-1) : undefined;
  const activities = await viewActivities(tools, onPage);
  const askedOf = await viewAsked(tools, onPage, now);
  return {
    ...{ counts, asked, show, waiting: counts.stale - asked },
    total: counts.fresh + counts.ageing + counts.stale,
    activities: activities.map((activity, at) => ({ activity, asked: askedOf[at] ?? null })),
    next: last ? `${last.trustedAt.getTime()}-${last._id.toString()}` : null,
    volunteers: volunteers.map(({ id, name, organisation, isFull }) => {
      return { id, name, organisation, isFull };
    }),
    days: {
      first: today.toString(),
      last: today.add({ days: checksLimits.daysToCheck }).toString(),
      usual: today.add({ days: USUAL_DAYS }).toString(),
    },
  };
}

interface Question {
  countyId: string;
  show: SharingBoard['show'];
  after: string;
  now: Date;
}

function pipelineOf({ countyId, show, after, now }: Question): PipelineStage[] {
  const isAsked = { $gte: ['$asked.dueOn', dayInCounty(now)] };
  return [
    { $match: { countyId: asId(countyId), state: 'open' } },
    ...trustStages(now),
    { $set: { isAsked } },
    {
      $facet: {
        page: [
          { $match: { trust: 'stale', isAsked: show === 'asked', ...startingAfter(after) } },
          { $sort: { trustedAt: 1, _id: 1 } },
          { $limit: checksLimits.atOnce + 1 },
        ],
        trusts: [
          {
            $group: {
              _id: '$trust',
              count: { $sum: 1 },
              asked: { $sum: { $cond: ['$isAsked', 1, 0] } },
            },
          },
        ],
      },
    },
  ];
}

const cursor = z.tuple([z.coerce.number().int().min(0).max(8.64e15), z.string().length(24)]);

/** Nothing for what no page of ours has given. */
function startingAfter(after: string) {
  if (!/^\d{1,16}-[0-9a-f]{24}$/.test(after)) return {};
  const { data } = cursor.safeParse(after.split('-'));
  if (!data) return {};
  const [moment, id] = data;
  const trustedAt = new Date(moment);
  return { $or: [{ trustedAt: { $gt: trustedAt } }, { trustedAt, _id: { $gt: asId(id) } }] };
}
