import { longDateNear } from '#app/lib/dates.ts';
import type { MeetingTime } from '#server/meetings/contract.ts';
import type { PollAnswer, PollTimeView, PollView } from '#server/meetings/polls/contract.ts';

import { hoursWords } from './meeting-words.ts';

export const pollAnswerWords: Record<PollAnswer, string> = {
  yes: 'Yes',
  maybe: 'If need be',
  no: 'No',
};

/** "Wednesday 14 October, 10 am to noon, UK time": the same in whatever zone a browser stands. */
export function pollTimeWords(time: MeetingTime, now: string): string {
  return `${longDateNear(time.startsAt, now)}, ${hoursWords(time)}, UK time`;
}

/** "the end of Wednesday 14 October". A poll closes when its last day is over. */
export function closesWords(closesAt: string, now: string): string {
  return `the end of ${longDateNear(new Date(Date.parse(closesAt) - 1).toISOString(), now)}`;
}

/** "1 hour 30 minutes". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} minutes`] : []),
  ];
  return parts.join(' ');
}

/** What speaks against a time besides those who cannot. */
export function markWords({ holiday, clashes }: PollTimeView): string[] {
  const names = [...new Set(clashes.map(({ name }) => name))];
  return [
    ...(holiday === null ? [] : [`Bank holiday: ${holiday}`]),
    ...(names.length === 0
      ? []
      : [`At the same time: ${new Intl.ListFormat('en-GB').format(names)}`]),
  ];
}

/** Whether a time can be chosen, or it can be called off. */
export function isUndecided({ state }: Pick<PollView, 'state'>): boolean {
  return state === 'open' || state === 'closed';
}

/** "9 have answered, 5 have not." */
export function answeredWords({ counts }: Pick<PollView, 'counts'>): string {
  const { answered, waiting } = counts;
  const have = answered === 1 ? '1 person has' : `${answered} people have`;
  const said = answered === 0 ? 'Nobody has answered yet' : `${have} answered`;
  return waiting === 0 ? `${said}.` : `${said}, ${waiting} who were asked not yet.`;
}

/** Who sees what, before anybody says anything. */
export function privacyWords({ askedBy }: Pick<PollView, 'askedBy'>): string {
  const who = askedBy?.name ?? 'Whoever asked';
  return `Everybody who may come sees how many can. ${who} and coordinators see who said what as well, until a date is chosen.`;
}
