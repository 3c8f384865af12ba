import { retryWrite } from '../lib/database/retry.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan, otherThan } from '../lib/trusted-filters.ts';
import { announceCounts } from './announce-counts.ts';
import { readAudience } from './audience.ts';
import { meetingNow } from './later-fields.ts';
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

  for (const theirs of byAudience(meetings.map(meetingNow))) {
    const [{ audience }] = theirs;
    const people = await readAudience(tools, { countyId, audience });
    if (people.includes(personId)) continue;
    const lost = { ...standing, meetingId: anyOf(theirs.map(({ _id }) => _id)) };
    await retryWrite(() =>
      Reply.updateMany(lost, { $set: { answer: 'withdrawn' }, $inc: { changes: 1 } }),
    );
    for (const meeting of theirs) await announceCounts(tools, meeting, people);
  }
}

/** Meetings for the same people together, so that these are asked for once. */
function byAudience(meetings: readonly MeetingRecord[]): [MeetingRecord, ...MeetingRecord[]][] {
  const groups = new Map<string, [MeetingRecord, ...MeetingRecord[]]>();
  for (const meeting of meetings) {
    const key = meeting.audience.join();
    const group = groups.get(key);
    if (group) group.push(meeting);
    else groups.set(key, [meeting]);
  }
  return [...groups.values()];
}
