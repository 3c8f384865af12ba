import { retryWrite } from '../lib/database/retry.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan, otherThan } from '../lib/trusted-filters.ts';
import { announceCounts } from './announce-counts.ts';
import { readAudience } from './audience.ts';
import { Meeting, type MeetingRecord } from './meeting.model.ts';
import { Reply } from './reply.model.ts';

/** Withdraws what a person answered for dates to come to which that person may come no more. */
export async function withdrawReplies(
  tools: Tools,
  { countyId, personId }: { countyId: string; personId: string },
): Promise<void> {
  const standing = { personId, countyId, answer: otherThan('withdrawn' as const) };
  const replies = await Reply.find(standing, { meetingId: 1 }).lean();
  const meetings = await Meeting.find({
    _id: anyOf(replies.map(({ meetingId }) => meetingId)),
    countyId,
    endsAt: laterThan(tools.clock.now()),
  }).lean();

  const audiences = new Map<string, MeetingRecord[]>();
  for (const meeting of meetings) {
    audiences.set(meeting.audience, [...(audiences.get(meeting.audience) ?? []), meeting]);
  }
  for (const [audience, theirs] of audiences) {
    const people = await readAudience(tools, { countyId, audience });
    if (people.includes(personId)) continue;
    const lost = { ...standing, meetingId: anyOf(theirs.map(({ _id }) => _id)) };
    await retryWrite(() =>
      Reply.updateMany(lost, { $set: { answer: 'withdrawn' }, $inc: { changes: 1 } }),
    );
    for (const meeting of theirs) await announceCounts(tools, meeting, people);
  }
}
