import type { ActivityView, Trust } from './contract.ts';

// What the pages show on which activities are checked by whom, and how much there may be of it.

export const checksLimits = {
  /** Stale ones on a page, and shared out by one press. */
  atOnce: 10,
  /** Asked of one person at one time. */
  ofOnePerson: 10,
  volunteers: 60,
  daysToCheck: 60,
} as const;

/** Somebody who offers to check a few. */
export interface VolunteerView {
  id: string;
  name: string;
  organisation: string;
  /** Has as many as can be asked of one person. */
  isFull: boolean;
}

export interface AskedView {
  /** Whom. */
  person: { id: string; name: string };
  /** A day of the calendar. */
  dueOn: string;
  /** That day is over, and the activity waits to be shared out again. */
  isOver: boolean;
}

export interface StaleActivity {
  activity: ActivityView;
  asked: AskedView | null;
}

/** For coordinators: how true the board is, and what nobody has checked for long. */
export interface SharingBoard {
  /** Of all that is on the board. They sum to the total. */
  counts: Record<Trust, number>;
  total: number;
  /** Of the stale ones. They sum too. */
  waiting: number;
  asked: number;
  show: 'waiting' | 'asked';
  /** Reported wrong first, then oldest check first. */
  activities: StaleActivity[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
  /** By name. */
  volunteers: VolunteerView[];
  /** The first and the last day that can be chosen, and the one that is suggested. */
  days: { first: string; last: string; usual: string };
}

/** What the reader is asked to check. */
export interface AskedActivity {
  activity: ActivityView;
  /** A day of the calendar. */
  dueOn: string;
}

/** For the start page. */
export interface ForStart {
  newActivities: ActivityView[];
  toCheck: AskedActivity[];
}

/** What the reader is asked to check, soonest due first, and whether more may be asked. */
export interface OwnChecks {
  asked: AskedActivity[];
  /** The last day of the reader's offer, or null where there is none. */
  offeredUntil: string | null;
  sharesOut: boolean;
}

export interface SharedOut {
  shared: number;
  /** Asked of others or checked meanwhile. */
  left: number;
}
