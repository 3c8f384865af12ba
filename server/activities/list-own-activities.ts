import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { activitiesLimits, type ActivityView } from './contract.ts';

/** Activities of the organisations for which the actor is activity provider, by name. */
export async function listOwnActivities(tools: Tools, actor: Actor): Promise<ActivityView[]> {
  const { countyId, providerOrganisationIds } = actor;
  if (providerOrganisationIds.length === 0) return [];
  const found = await Activity.find({
    countyId,
    organisationId: anyOf(providerOrganisationIds),
    state: 'open',
  })
    .sort({ nameKey: 1, _id: 1 })
    .limit(activitiesLimits.ownActivities)
    .lean();
  return viewActivities(tools, found);
}
