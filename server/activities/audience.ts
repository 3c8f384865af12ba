import { listMemberIds } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord } from './activity.model.ts';
import type { ActivitiesAnnouncement } from './contract.ts';

/** Ids of all who may see the activity: the county's colleagues, and its own providers. */
export async function readAudience(
  tools: Tools,
  activity: Pick<ActivityRecord, 'countyId' | 'organisationId'>,
): Promise<string[]> {
  const countyId = activity.countyId.toString();
  const [colleagues, owners] = await Promise.all([
    listMemberIds(tools, {
      countyId,
      organisationId: null,
      roles: ['linkWorker', 'supervisor', 'coordinator', 'administrator'],
    }),
    listMemberIds(tools, {
      countyId,
      organisationId: activity.organisationId.toString(),
      roles: ['activityProvider'],
    }),
  ]);
  return [...new Set([...colleagues, ...owners])];
}

/** Tells all who may see the activity, in the words of the contract. */
export async function announceToAll(
  tools: Tools,
  activity: Pick<ActivityRecord, 'countyId' | 'organisationId'>,
  announcement: ActivitiesAnnouncement,
): Promise<void> {
  tools.announce({ ...announcement, audience: await readAudience(tools, activity) });
}

/** Tells of several activities of one organisation, so the same people hear of each. */
export async function announceChanged(
  tools: Tools,
  activities: readonly Pick<ActivityRecord, '_id' | 'countyId' | 'organisationId'>[],
): Promise<void> {
  const [first] = activities;
  if (!first) return;
  const audience = await readAudience(tools, first);
  for (const { _id } of activities) {
    const news: ActivitiesAnnouncement = {
      event: 'activity.changed',
      view: { activityId: _id.toString() },
    };
    tools.announce({ ...news, audience });
  }
}
