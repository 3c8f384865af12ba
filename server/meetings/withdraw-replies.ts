import { retryWrite } from '../lib/database/retry.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, otherThan } from '../lib/trusted-filters.ts';
import { announceCounts } from './announce-counts.ts';
import { findLostMeetings } from './find-lost-meetings.ts';
import { Reply } from './reply.model.ts';

/** Withdraws what a person answered for dates to come to which that person may come no more. */
export async function withdrawReplies(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<void> {
  const standing = { personId, countyId, answer: otherThan('withdrawn' as const) };
  const replies = await Reply.find(standing, { meetingId: 1 }).lean();
  const answered = replies.map(({ meetingId }) => meetingId);
  const lost = await findLostMeetings(tools, { countyId, personId }, answered);
  for (const { meetings, people } of lost) {
    const theirs = { ...standing, meetingId: anyOf(meetings.map(({ _id }) => _id)) };
    await retryWrite(() =>
      Reply.updateMany(theirs, { $set: { answer: 'withdrawn' }, $inc: { changes: 1 } }),
    );
    for (const meeting of meetings) await announceCounts(tools, meeting, people);
  }
}
