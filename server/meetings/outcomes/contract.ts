import type { PersonCard } from '../../accounts/contract.ts';

export const outcomeLimits = {
  words: 240,
  /** Of one meeting. */
  ofMeeting: 100,
  /** Open ones on the next agenda of a series. */
  openOnAgenda: 30,
  /** On the start page. */
  onStart: 5,
  /** How long before its start a meeting takes them. */
  minutesBefore: 15,
} as const;

/** A decision, or an action: what somebody has taken on. */
export interface OutcomeView {
  id: string;
  kind: 'decision' | 'action';
  text: string;
  /** Of an action; null where they have left. */
  owner: PersonCard | null;
  /** 2026-10-30; null where nobody said until when. */
  dueOn: string | null;
  isDone: boolean;
  /** The item under which it was written; null for the meeting as a whole. */
  itemId: string | null;
  /** To say that it is done, or not. */
  mayFinish: boolean;
  mayRemove: boolean;
  /** To tell moderators of it: for what somebody else wrote down. */
  mayReport: boolean;
}

/** An action with the meeting at which it was taken on. */
export interface OpenAction extends OutcomeView {
  meetingId: string;
  /** "County practice meeting". */
  meeting: string;
}

export interface OutcomesView {
  meetingId: string;
  name: string;
  startsAt: string;
  /** In the order in which they were written. */
  decisions: OutcomeView[];
  actions: OutcomeView[];
  mayRecord: boolean;
}

export interface SavedOutcome {
  meetingId: string;
  outcomeId: string;
}
