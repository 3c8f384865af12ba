import type { PipelineStage } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { asId, type MeetingRecord } from './meeting.model.ts';
import { byMeetingAndAnswer, type CountRow, type ReplyRecord } from './reply.model.ts';
import type { SeriesRecord } from './series.model.ts';

/** Meetings with all that one person sees of them. */
export interface SeenMeetings {
  meetings: MeetingRecord[];
  series: SeriesRecord[];
  /** The person's own replies. */
  mine: Pick<ReplyRecord, 'meetingId' | 'answer'>[];
  counts: CountRow[];
}

/**
 * Follows the stages that find meetings, and makes one row of them and of what belongs to them, in
 * the same order; none where none was found. However many meetings, each kind is looked up once.
 */
export function asSeenBy({ personId }: Actor): PipelineStage[] {
  const replies = { from: 'meetingReplies', localField: 'meetings._id', foreignField: 'meetingId' };
  return [
    { $group: { _id: null, meetings: { $push: '$$ROOT' } } },
    {
      $lookup: {
        from: 'meetingSeries',
        localField: 'meetings.seriesId',
        foreignField: '_id',
        as: 'series',
      },
    },
    { $lookup: { ...replies, pipeline: [{ $match: { personId: asId(personId) } }], as: 'mine' } },
    { $lookup: { ...replies, pipeline: [byMeetingAndAnswer], as: 'counts' } },
  ];
}
