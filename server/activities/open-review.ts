import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { activitiesLimits } from './contract.ts';
import { readReviewLink, type ReviewLink } from './review-link.ts';

/** What a review letter asks about: all that its organisation has on the board now. */
export interface Review extends ReviewLink {
  activities: ActivityRecord[];
}

/**
 * The review that a link opens. Null where it is forged, too old, or its person has left the
 * organisation; all three look alike.
 */
export async function openReview(tools: Tools, text: string): Promise<Review | null> {
  const link = readReviewLink(tools, text);
  if (!link) return null;
  const { countyId, organisationId, personId } = link;
  const owners = await listMemberIds(tools, {
    ...{ countyId, organisationId, roles: ['activityProvider'] },
  });
  if (!owners.includes(personId)) return null;
  const activities = await Activity.find({ countyId, organisationId, state: 'open' })
    .sort({ nameKey: 1, _id: 1 })
    .limit(activitiesLimits.ownActivities)
    .lean();
  return { ...link, activities };
}
