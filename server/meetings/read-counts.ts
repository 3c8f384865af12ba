import type { Types } from 'mongoose';

import type { MeetingCounts } from './contract.ts';
import { countsOf, isAnswer, Reply, type CountRow } from './reply.model.ts';

/** How many gave each answer to one meeting. An aggregation that touches no document. */
export async function readCounts(meetingId: Types.ObjectId): Promise<MeetingCounts> {
  return countsIn(await Reply.aggregate<CountRow>(countsOf(meetingId)), meetingId);
}

/** Of one meeting, out of rows of many. */
export function countsIn(rows: readonly CountRow[], meetingId: Types.ObjectId): MeetingCounts {
  const counts: MeetingCounts = { going: 0, phone: 0, no: 0, version: 0 };
  for (const { _id, people, changes } of rows) {
    if (!_id.meetingId.equals(meetingId)) continue;
    if (isAnswer(_id.answer)) counts[_id.answer] = people;
    counts.version += changes;
  }
  return counts;
}
