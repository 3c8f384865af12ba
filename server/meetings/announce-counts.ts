import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import type { MeetingCounts } from './contract.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { readCounts } from './read-counts.ts';

/** Tells the newest counts of a meeting to these people. They name nobody. */
export async function announceCounts(
  tools: Tools,
  { _id }: Pick<MeetingRecord, '_id'>,
  audience: readonly string[],
): Promise<MeetingCounts> {
  const counts = await readCounts(_id);
  const view = { meetingId: _id.toString(), counts };
  announceTo(tools, audience, { event: 'meeting.answered', view });
  return counts;
}
