import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord } from './activity.model.ts';
import { announceToAll } from './audience.ts';

type Noted = Pick<ActivityRecord, '_id' | 'countyId' | 'organisationId'>;

/** Tells all who may see the activity that its notes are not as they were: of whom, it says nothing. */
export async function announceNoted(tools: Tools, activity: Noted): Promise<void> {
  const view = { activityId: activity._id.toString() };
  await announceToAll(tools, activity, { event: 'activity.noted', view });
}
