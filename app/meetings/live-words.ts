import { clockTime } from '#app/lib/dates.ts';
import type { LiveItem, LiveView } from '#server/meetings/live/contract.ts';

const MINUTE_MS = 60_000;

/** "7 minutes left", "3 minutes over". */
export function timerWords({
  minutes,
  since,
  now,
}: {
  minutes: number;
  since: string;
  now: number;
}) {
  const left = minutes * MINUTE_MS - (now - Date.parse(since));
  if (left > MINUTE_MS) return `${Math.ceil(left / MINUTE_MS)} minutes left`;
  if (left > 0) return 'Less than a minute left';
  const over = Math.floor(-left / MINUTE_MS);
  if (over === 0) return 'The time is up';
  return over === 1 ? '1 minute over' : `${over} minutes over`;
}

export const minutesWords = (minutes: number) =>
  minutes === 1 ? '1 minute' : `${minutes} minutes`;

/** What the page says above all else. */
export function stageWords({ stage, opensAt }: LiveView): string {
  switch (stage) {
    case 'ahead':
      return `This page opens at ${clockTime(opensAt)}, 15 minutes before the meeting.`;
    case 'over':
      return 'The day of this meeting is over. Its notes can still be read.';
    case 'cancelled':
      return 'This meeting is cancelled.';
    case 'open':
      return 'Opening this page counts as being here. Everybody on it sees your name.';
  }
}

export const itemStateWords: Record<LiveItem['state'], string | null> = {
  open: null,
  done: 'Done',
  later: 'Next time',
};
