import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { activitiesLimits } from './contract.ts';
import { MatchNote } from './match-note.model.ts';
import type { OwnActivity } from './page-views.ts';

/**
 * Activities of the organisations for which the actor is activity provider, by name, and whether
 * there are notes to answer.
 */
export async function listOwnActivities(tools: Tools, actor: Actor): Promise<OwnActivity[]> {
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
  const [views, noted] = await Promise.all([
    viewActivities(tools, found),
    MatchNote.distinct('activityId', {
      ...{ countyId, state: 'shown', isAnswered: false },
      activityId: anyOf(found.map(({ _id }) => _id)),
    }),
  ]);
  const waiting = new Set(noted.map(String));
  return views.map((view) => ({ ...view, hasNotesToAnswer: waiting.has(view.id) }));
}
