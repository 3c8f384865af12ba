import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { checksLimits, type ForStart } from './check-views.ts';
import { activitiesLimits, NEW_DAYS } from './contract.ts';
import { maySeeBoard } from './policy.ts';
import { trustStages } from './stale.ts';

type Row = ActivityRecord & { isToCheck: boolean };

/**
 * For the start page, in one query: what was added in the last seven days, newest first, a few; and
 * what the actor is asked to check, soonest due first.
 */
export async function listForStart(tools: Tools, actor: Actor): Promise<ForStart> {
  if (!maySeeBoard(actor)) return { newActivities: [], toCheck: [] };
  const now = tools.clock.now();
  const since = new Date(now.getTime() - NEW_DAYS * 86_400_000);
  const onBoard = { countyId: asId(actor.countyId), state: 'open' };
  const asked = {
    'asked.of': asId(actor.personId),
    'asked.dueOn': { $gte: dayInCounty(now) },
  };
  const rows = await Activity.aggregate<Row>([
    { $match: { ...onBoard, addedAt: { $gt: since } } },
    { $sort: { addedAt: -1, _id: -1 } },
    { $limit: activitiesLimits.newActivities },
    { $set: { isToCheck: false } },
    {
      $unionWith: {
        coll: 'activities',
        pipeline: [
          { $match: { ...onBoard, ...asked } },
          ...trustStages(now),
          { $match: { trust: 'stale' } },
          { $sort: { 'asked.dueOn': 1, _id: 1 } },
          { $limit: checksLimits.ofOnePerson },
          { $set: { isToCheck: true } },
        ],
      },
    },
  ]);
  const views = await viewActivities(tools, rows);
  return {
    newActivities: views.filter((_view, at) => rows[at]?.isToCheck === false),
    toCheck: views.flatMap((activity, at) => {
      const row = rows[at];
      return row?.isToCheck && row.asked ? [{ activity, dueOn: row.asked.dueOn }] : [];
    }),
  };
}
