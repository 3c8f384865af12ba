import type { PersonCard } from '../../accounts/contract.ts';
import type { Clash, MeetingTime } from '../contract.ts';

export const pollsLimits = {
  times: { min: 2, max: 20 },
  /** How far ahead a time may be. */
  startsWithinDays: 366,
  closesWithinDays: 60,
  /** When it closes, where nobody said. */
  closesAfterDays: 7,
  /** How long before it closes those who have not answered are reminded, or half way where that is later. */
  remindsBeforeDays: 2,
  /** Open at once, of one person. */
  openOfOne: 5,
  /** In one list. */
  shown: 10,
  /** How long a closed one waits in the list of those who decide. */
  closedShownDays: 60,
  /** Of those who said one thing of a time. */
  namesShown: 40,
  clashesLookedFor: 200,
} as const;

/** How long a meeting can be, in minutes. */
export const pollLengths = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360] as const;

export const pollAnswers = ['yes', 'maybe', 'no'] as const;
export type PollAnswer = (typeof pollAnswers)[number];

/** The field of a form in which somebody answers for a time, such as 2026-10-14T10:00. */
export const answerField = (time: string) => `at-${time}`;

// --- What people see -----------------------------------------------------------------------------

export type TimeCounts = Record<PollAnswer, number>;

/** What was said. It names nobody. */
export interface PollCounts {
  /** Of each time, in the order of the poll. */
  times: TimeCounts[];
  /** Who answered and may come. */
  answered: number;
  /** Who was asked and has not answered. */
  waiting: number;
  /** Grows with every change of an answer: of two counts of one poll the higher one is newer. */
  version: number;
}

export interface PollTimeView extends MeetingTime {
  /** The hour on the wall, such as 2026-10-14T10:00: what people agree on, and its key. */
  key: string;
  /** "Early May bank holiday". */
  holiday: string | null;
  /** Other meetings at these hours, of the reader and those who may come with them. */
  clashes: Clash[];
}

export interface PollView {
  id: string;
  name: string;
  /** The host organisations whose meeting it is; none for the whole county. */
  organisations: { id: string; name: string }[];
  place: string;
  phone: string;
  link: string;
  /** It takes answers, waits for somebody to choose, has become a meeting, or was called off. */
  state: 'open' | 'closed' | 'decided' | 'calledOff';
  closesAt: string;
  askedBy: PersonCard | null;
  /** Soonest first. */
  times: PollTimeView[];
  counts: PollCounts;
  /** For each time what I said; null where I have not answered. */
  myAnswers: PollAnswer[] | null;
  /** To choose one, and to see who said what. */
  mayDecide: boolean;
  decided: (MeetingTime & { meetingId: string }) | null;
}

/** One time, as those see it who choose. */
export interface PollTimePage {
  poll: PollView;
  time: PollTimeView;
  counts: TimeCounts;
  /** The first few by name. */
  people: Record<PollAnswer, PersonCard[]>;
}

/** A poll in a list. */
export interface PollLine {
  id: string;
  name: string;
  closesAt: string;
  state: 'open' | 'closed';
  isAnswered: boolean;
  /** Of times. */
  times: number;
}

export interface PollList {
  /** Those that close first, a few. */
  polls: PollLine[];
  areMore: boolean;
}

/** For whom the actor may look for a date. */
export interface PollAudiences {
  /** Whether it can be for everybody. */
  county: boolean;
  organisations: { id: string; name: string }[];
}

export interface SavedPoll {
  pollId: string;
}

export interface SavedPollAnswers {
  pollId: string;
  counts: PollCounts;
}

export interface DecidedPoll {
  pollId: string;
  meetingId: string;
}

// --- Which time is best --------------------------------------------------------------------------

/**
 * The places of times, the best first. "Yes" weighs twice as much as "if need be"; of equal ones that
 * with more "yes" is better, then the earlier one.
 */
export function rankTimes(times: readonly TimeCounts[]): number[] {
  return times
    .map((counts, index) => ({ ...counts, index, weight: 2 * counts.yes + counts.maybe }))
    .sort(
      (one, other) => other.weight - one.weight || other.yes - one.yes || one.index - other.index,
    )
    .map(({ index }) => index);
}

/** "9 can, 2 if need be". */
export function whyWords({ yes, maybe }: TimeCounts): string {
  if (yes + maybe === 0) return 'Nobody has said they can';
  const parts = [...(yes > 0 ? [`${yes} can`] : []), ...(maybe > 0 ? [`${maybe} if need be`] : [])];
  return parts.join(', ');
}
