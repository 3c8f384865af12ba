import type { Actor } from '#server/accounts/contract.ts';
import type { MeetingView } from '#server/meetings/contract.ts';
import { meetingTraces, type MeetingTrace } from '#scripts/story/after-meetings.ts';

import type { Lane } from './lane.ts';

/** As many as one page of ticks holds. */
const AT_ONCE = 30;
const HOUR_MS = 3_600_000;

interface PastDate {
  meeting: MeetingView;
  /** Key of its series. */
  series: string;
  /** 1 for the last date that is over, 2 for the one before it. */
  back: number;
  /** Keys of those who came. */
  came: readonly string[];
}

/** Marjoram ticks who came, in a few presses, and people of the cast say it themselves and write. */
export async function recordMeeting(
  { platform: { meetings }, moveTo }: Lane,
  { meeting, series, back, came }: PastDate,
  actorOf: (key: string) => Actor,
): Promise<void> {
  moveTo(new Date(new Date(meeting.endsAt).getTime() + HOUR_MS));
  const ids = came.map((key) => actorOf(key).personId);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const form = { meetingId: meeting.id, was: [], present: ids.slice(from, from + AT_ONCE) };
    await meetings.markAttended(actorOf('marjoram'), form);
  }
  const traces = meetingTraces.filter((one) => one.series === series && one.back === back);
  for (const trace of traces) await leave(trace, actorOf(trace.by));

  async function leave({ came: how, went, tries, reflection }: MeetingTrace, actor: Actor) {
    const { id: meetingId, choices } = meeting;
    const isReachable = choices.includes('phone');
    await meetings.sayAttended(actor, { meetingId, came: isReachable ? how : 'there' });
    if (reflection !== undefined) await meetings.keepReflection(actor, { meetingId, reflection });
    const [asked] = (await meetings.getCommitments(actor, { meetingId })).asked;
    if (went && asked) {
      await meetings.answerCommitment(actor, { meetingId, commitmentId: asked.id, ...went });
    }
    if (tries) {
      const { words, isShared = false } = tries;
      const form = { meetingId, words, ...(isShared && { isShared: 'yes' }) };
      await meetings.writeCommitment(actor, form);
    }
  }
}
