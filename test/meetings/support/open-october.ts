import { createSeries, getMeeting, replyToMeeting } from '#server/meetings/index.ts';
import { openFenwold, yearOfMeetings } from './open-fenwold.ts';

/** The first of a year of meetings, to which Hazel comes. */
export async function openOctober() {
  const world = await openFenwold();
  const { tools, marjoram, hazel } = world;
  const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
  await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
  world.announced.length = 0;
  const october = () => getMeeting(tools, hazel, { meetingId });
  return { ...world, meetingId, october };
}

/** The form that cancels this date alone. */
export const once = (meetingId: string, sequence = 0) => ({ meetingId, scope: 'this', sequence });
