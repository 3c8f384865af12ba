import type { Types } from 'mongoose';

import type { MeetingCounts } from './contract.ts';
import { countsOf, Reply, type CountRow } from './reply.model.ts';

/** How many gave each answer, by meeting. One aggregation over an index, however many there are. */
export async function readCounts(
  meetingIds: Types.ObjectId[],
): Promise<(meetingId: Types.ObjectId) => MeetingCounts> {
  const rows = await Reply.aggregate<CountRow>(countsOf(meetingIds));
  return (meetingId) => {
    const counts: MeetingCounts = { going: 0, phone: 0, no: 0, version: 0 };
    for (const { _id, people, changes } of rows) {
      if (!_id.meetingId.equals(meetingId)) continue;
      if (_id.answer !== 'withdrawn') counts[_id.answer] = people;
      counts.version += changes;
    }
    return counts;
  };
}
