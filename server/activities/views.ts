import type { Freshness } from '../lib/freshness.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';
import type {
  Access,
  AttendanceMode,
  CheckedField,
  CheckHow,
  CommitmentLevel,
  Day,
  ForWhom,
  Frequency,
  GroupSize,
  JoinRoute,
  Ordinal,
  PartOfDay,
  RejoinRule,
  RoomState,
  WhatMatters,
} from './contract.ts';

// What people see of an activity. Types alone, apart from the contract, which has the words.

/** Whose word it is: the activity provider's, or that of a colleague after a call. */
export type Voice = 'provider' | 'rang';

/**
 * `notKnown` where nobody said anything, or too long ago. Closed for some days it says until which
 * day, and is what it was before when they are over.
 */
export type RoomView =
  | { state: 'notKnown' }
  | { state: RoomState; saidAt: string; saidBy: string; how: Voice; until?: string };

/** Days on the calendar of the county, both of them included: 2026-10-19. */
export interface DaySpan {
  from: string;
  until: string;
}

export interface CheckView {
  at: string;
  by: string;
  how: CheckHow;
}

/** When it takes place, by the clocks of the county. */
export interface Schedule {
  freq: Frequency;
  /** Of the week. One for a month; those of its dates for what is once. */
  days: readonly Day[];
  /** For a month only. */
  ordinal: Ordinal | null;
  /** 10:00, 12:00 */
  opensAt: string;
  closesAt: string;
  /** Each may be empty but for what is once or fortnightly, which begins on a date. */
  startsOn: string;
  endsOn: string;
  /** For what is once: the dates beside the first one, soonest first. Left out where there are none. */
  moreDates?: readonly string[] | undefined;
}

/** What is typed about an activity. */
export interface ActivityWords {
  name: string;
  description: string;
  whatMatters: readonly WhatMatters[];
  /** "Term time only"; all there is where it has no schedule. */
  whenWords: string;
  schedule: Schedule | null;
  /** Those of the schedule, where there is one. */
  days: readonly Day[];
  partOfDay: readonly PartOfDay[];
  /** Hall and street; empty where nobody meets in person. */
  placeWords: string;
  town: string;
  attendanceMode: readonly AttendanceMode[];
  joinRoute: JoinRoute;
  access: readonly Access[];
  cost: { isFree: boolean; words: string };
  firstVisit: string;
  meetsAtDoor: boolean;
  /** Somebody who has been there goes along the first time. */
  hasBuddy: boolean;
  /** Who greets people on which days, by the name they agreed to; shown to members alone. */
  welcomer: { name: string; days: readonly Day[] };
  /** Years. Null where there is no such bound. */
  minimumAge: number | null;
  maximumAge: number | null;
  commitment: CommitmentLevel | '';
  rejoin: RejoinRule | '';
  groupSize: GroupSize | '';
  forWhom: ForWhom | '';
  socialAfter: boolean;
  phone: string;
  email: string;
  /** Begins with http: or https:. */
  website: string;
}

export interface ActivityView extends ActivityWords {
  id: string;
  organisation: { id: string; name: string };
  /** The schedule in words, and what was typed beside it. */
  when: string;
  room: RoomView;
  /** Now and to come. */
  closures: DaySpan[];
  checks: Record<CheckedField, CheckView | null>;
  /** What somebody said is wrong, until it is changed or checked. */
  reports: Partial<Record<CheckedField, Pick<CheckView, 'at' | 'by'>>>;
  /** Of what wastes a journey when it is wrong: the times and, where there is one, the phone. */
  freshness: Freshness;
  /** The older check of these two; null where one was never checked. */
  assuredAt: string | null;
  addedAt: string;
  /** Raised by each change of the words. Hand it back with a change. */
  version: number;
}

/** An activity that a search has found, the words marked. */
export interface FoundActivity {
  id: string;
  name: MarkedPart[];
  /** One line around the first word found in its description. */
  excerpt: MarkedPart[];
  organisation: MarkedPart[];
  town: MarkedPart[];
  when: string;
}

/** What is kept of a word on room. */
export type SaidRoom = { activityId: string } & Pick<ActivityView, 'room'>;
