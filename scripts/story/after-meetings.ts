import type { Progress } from '#server/meetings/commitments/contract.ts';
import type { Way } from '#server/meetings/attendance/contract.ts';

import type { PlannedReply } from './meetings.ts';
import { createRandom } from './random.ts';

/** What somebody of the cast leaves behind after a date that is over. */
export interface MeetingTrace {
  by: string;
  /** Key of the series. */
  series: string;
  /** 1 is the date that was last, 2 the one before it. */
  back: 1 | 2;
  came: Way;
  /** One thing that they want to try. */
  tries?: { words: string; isShared?: boolean };
  /** How it went with what they wrote at the date before. */
  went?: { progress: Progress; note: string };
  /** What they take from it, in their own log. */
  reflection?: string;
}

// prettier-ignore
export const meetingTraces: readonly MeetingTrace[] = [
  { by: 'hazel', series: 'county', back: 2, came: 'there', tries: { words: 'Go along once with whoever is unsure of a new group', isShared: true }, reflection: 'A first visit together is worth three leaflets.' },
  { by: 'hazel', series: 'county', back: 1, came: 'there', went: { progress: 'did', note: 'Twice. The second time nobody needed me after ten minutes.' }, tries: { words: 'Ask what somebody likes before I say what there is', isShared: true }, reflection: 'Likes come before needs. I talk less and hear more.' },
  { by: 'hazel', series: 'teasel', back: 2, came: 'phone', reflection: 'Short calls on a fixed day keep more promises than long ones.' },
  { by: 'hazel', series: 'teasel', back: 1, came: 'there', tries: { words: 'Keep Friday afternoon free for ringing back' } },
  { by: 'rowan', series: 'county', back: 1, came: 'there', tries: { words: 'Ring back on the same day, even when there is no news', isShared: true } },
  { by: 'teazle', series: 'county', back: 1, came: 'phone', tries: { words: 'Ask my team each week what they let go, and thank them for it' } },
  { by: 'marjoram', series: 'county', back: 1, came: 'there', tries: { words: 'End on time, with the last ten minutes for what people will try', isShared: true } },
];

/** Most who say that they come do. */
const KEPT = 0.88;

/** Who a coordinator ticked at a date that is over: those who had said that they come, but for a few. */
export function planCame(
  replies: readonly PlannedReply[],
  { seed, key }: { seed: number; key: string },
): string[] {
  const random = createRandom(seed, 'came', key);
  const kept = replies.map(({ by, answer }) => ({
    by,
    came: random.chance(KEPT) && answer !== 'no',
  }));
  return kept.flatMap(({ by, came }) => (came ? [by] : []));
}
