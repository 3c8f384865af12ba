import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { activitiesLimits, NEW_DAYS, type ActivityView } from './contract.ts';
import { maySeeBoard } from './policy.ts';

/** For the start page: what was added in the last seven days, newest first, a few. */
export async function listNewActivities(tools: Tools, actor: Actor): Promise<ActivityView[]> {
  if (!maySeeBoard(actor)) return [];
  const since = new Date(tools.clock.now().getTime() - NEW_DAYS * 86_400_000);
  const found = await Activity.find({
    countyId: actor.countyId,
    state: 'open',
    addedAt: laterThan(since),
  })
    .sort({ addedAt: -1, _id: -1 })
    .limit(activitiesLimits.newActivities)
    .lean();
  return viewActivities(tools, found);
}
