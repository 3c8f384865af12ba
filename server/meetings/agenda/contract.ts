import type { PersonCard } from '../../accounts/contract.ts';
import type { OutcomeView } from '../outcomes/contract.ts';

export const agendaLimits = {
  items: 30,
  title: 120,
  /** Of one item, in minutes. */
  minutes: { min: 1, max: 480 },
  /** By one person, for one date. */
  suggestions: 5,
  suggestionsOfMeeting: 100,
  /** What came up and is not on the agenda. */
  othersShown: 12,
  linksShown: 8,
  /** How far back things count as having come up. */
  days: 30,
} as const;

/** What becomes of an item: `later` is brought up again on the next date. */
export const itemStates = ['open', 'done', 'later'] as const;
export type ItemState = (typeof itemStates)[number];

// --- What people see -----------------------------------------------------------------------------

/** One thing behind a theme: where it is, never who wrote it. */
export interface ThemeLinkView {
  /** Null where the reader may not open it. */
  path: string | null;
  words: string;
}

/** Something that came up and could be talked about. */
export interface CandidateView {
  key: string;
  title: string;
  /** How often it came up: "4 messages", "3 gaps". Empty for what did not come up by itself. */
  counts: string[];
  /** The date on which it was not finished. */
  leftFrom: { meetingId: string; startsAt: string } | null;
  /** The newest first, a few. */
  links: ThemeLinkView[];
  /** How many there are besides. */
  moreLinks: number;
  votes: number;
  isMyVote: boolean;
  /** Of a member's own suggestion. */
  suggestedBy: PersonCard | null;
  isMySuggestion: boolean;
}

export interface AgendaItemView {
  id: string;
  key: string;
  title: string;
  minutes: number;
  state: ItemState;
  /** Stands on each agenda of the series. */
  isPart: boolean;
  /** What it grew from, as it is now; null where that is nothing that came up. */
  candidate: CandidateView | null;
}

export interface AgendaView {
  meetingId: string;
  name: string;
  startsAt: string;
  endsAt: string;
  /** How long the meeting is. */
  minutes: number;
  /** Kept by a coordinator; else it is a draft out of what came up, made anew at each reading. */
  isKept: boolean;
  /** A form hands it back, so that no change undoes another. 0 for a draft. */
  version: number;
  items: AgendaItemView[];
  /** What came up and is not on it, the most wanted first. */
  others: CandidateView[];
  /** What people took on at earlier dates of the series and have not done, the oldest first. */
  openActions: OutcomeView[];
  /** To order it. */
  mayChange: boolean;
  /** To say what became of its items. */
  mayMark: boolean;
  /** To suggest something and to vote. */
  maySuggest: boolean;
}

export interface SavedAgenda {
  meetingId: string;
  version: number;
}

export interface SavedMark {
  meetingId: string;
  itemId: string;
  state: ItemState;
}

export interface SavedSuggestion {
  meetingId: string;
  key: string;
}

export interface SavedVote {
  meetingId: string;
  key: string;
  on: boolean;
}

// --- Minutes -------------------------------------------------------------------------------------

/**
 * Shares a length out among items in the proportion of what each has now, in steps of five minutes as
 * far as that goes. What is left over by rounding goes to those that rounding took most from.
 *
 * @param minutes of each item; one at least
 * @param length in minutes, at least as many as there are items
 * @returns whole minutes, at least 1 each, that add up to the length
 */
export function shareOutMinutes(minutes: readonly number[], length: number): number[] {
  const step = length >= minutes.length * 5 ? 5 : 1;
  const steps = Math.floor(length / step);
  const weights = minutes.map((one) => Math.max(1, one));
  const exact = weights.map((one) => ((steps - weights.length) * one) / total(weights));
  const whole = exact.map((one) => 1 + Math.floor(one));
  const byLoss = exact
    .map((one, index) => ({ index, loss: one - Math.floor(one) }))
    .sort((one, other) => other.loss - one.loss || one.index - other.index)
    .map(({ index }) => index);
  const oneMore = new Set(byLoss.slice(0, steps - total(whole)));
  const shares = whole.map((one, index) => step * (oneMore.has(index) ? one + 1 : one));
  const longest = shares.indexOf(Math.max(...shares));
  return shares.map((one, index) => (index === longest ? one + (length % step) : one));
}

export function total(minutes: readonly number[]): number {
  return minutes.reduce((sum, one) => sum + one, 0);
}
