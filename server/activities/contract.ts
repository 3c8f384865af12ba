import type { Freshness } from '../lib/freshness.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';

export const activitiesLimits = {
  name: 80,
  description: 600,
  whenWords: 120,
  placeWords: 160,
  town: 40,
  costWords: 120,
  firstVisit: 400,
  phone: 60,
  email: 254,
  search: 100,
  /** What is shown around a word found. */
  foundExcerpt: 200,
  activitiesOnPage: 20,
  activitiesOnDay: 8,
  /** In the list of an activity provider. */
  ownActivities: 30,
  newActivities: 2,
  /** Suggested while typing one. */
  towns: 40,
  website: 500,
  /** On one printed sheet, and side by side. */
  shortlist: 3,
  welcomer: 60,
  age: 120,
  /** Next ones on its page. */
  sessions: 4,
  /** Of one activity, those that are not over. */
  closures: 6,
  /** How far from a place somebody outside can ask. */
  metresAway: 100_000,
  /** How far ahead a session, a first date or a closing can lie. */
  daysAhead: 400,
  /** Of a note on whom it suits, and of the answer to one. */
  ...{ note: 280, noteAnswer: 400, notesOnPage: 10 },
  /** Who agree with a note, by name; the rest are "others". */
  namesAtNote: 20,
  /** For how long one's own note or answer can be changed. */
  noteChangeMinutes: 30,
} as const;

/** What was said about room is not believed for longer. */
export const ROOM_KNOWN_DAYS = 21;
/** How long an activity counts as new. */
export const NEW_DAYS = 7;

/** What people may want from it, before any diagnosis or kind of service. */
export const whatMattersCodes = [
  ...(['company', 'outdoors', 'making', 'moving', 'music', 'food'] as const),
  ...(['learning', 'caring', 'grief', 'money', 'helping'] as const),
] as const;
export type WhatMatters = (typeof whatMattersCodes)[number];
export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];
export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];
export const attendanceModes = ['inPerson', 'phone', 'video', 'homeVisit'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];
export const joinRoutes = ['walkIn', 'selfBook', 'referralOnly'] as const;
export type JoinRoute = (typeof joinRoutes)[number];
export const accessCodes = [
  ...(['stepFree', 'toilet', 'quietSpace', 'carerWelcome'] as const),
  ...(['interpreter', 'transport', 'parking'] as const),
] as const;
export type Access = (typeof accessCodes)[number];
/** How often. One that has no fixed times has no schedule. */
export const frequencies = ['weekly', 'fortnightly', 'monthly', 'once'] as const;
export type Frequency = (typeof frequencies)[number];
/** Which of its weekday in the month; -1 is the last one, and 13 and 24 are two of them. */
export const ordinals = [1, 2, 3, 4, -1, 13, 24] as const;
export type Ordinal = (typeof ordinals)[number];
/** One by one. */
export const weeksOfMonth: Record<Ordinal, readonly number[]> = {
  ...{ 1: [1], 2: [2], 3: [3], 4: [4], [-1]: [-1], 13: [1, 3], 24: [2, 4] },
};
/** What it asks of somebody who begins. */
export const commitmentLevels = ['dropIn', 'weekly', 'course'] as const;
export type CommitmentLevel = (typeof commitmentLevels)[number];
/** How somebody who stayed away comes back. */
export const rejoinRules = ['anyTime', 'waitingList', 'freshReferral'] as const;
export type RejoinRule = (typeof rejoinRules)[number];
/** Up to 8 people, 9 to 20, more. */
export const groupSizes = ['small', 'medium', 'large'] as const;
export type GroupSize = (typeof groupSizes)[number];
export const forWhomCodes = ['everyone', 'women', 'men'] as const;
export type ForWhom = (typeof forWhomCodes)[number];

/** Whom it is for by age; one that is for several passes each of them. */
export const ageBands = ['child', 'teen', 'young', 'adult', 'older'] as const;
export type AgeBand = (typeof ageBands)[number];
/** Miles from a place. */
export const milesAway = ['1', '3', '5', '10', '20'] as const;
export type MilesAway = (typeof milesAway)[number];

/** How far times and phone can be trusted; what nobody ever checked is stale here. */
export const trusts = ['fresh', 'ageing', 'stale'] as const;
export type Trust = (typeof trusts)[number];
export const roomStates = ['roomNow', 'shortWait', 'longWait', 'closed'] as const;
export type RoomState = (typeof roomStates)[number];

/** What is checked one by one, since one call seldom settles all of it. */
export const checkedFields = ['times', 'place', 'cost', 'phone'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** What a colleague found, said by the situation of somebody and never by who it was. */
export const noteKinds = ['suits', 'didNotSuit'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Who vouches: the activity provider, a colleague after a call, or whoever typed it in. */
export const checkHows = ['provider', 'rang', 'wrote'] as const;
export type CheckHow = (typeof checkHows)[number];

// --- What codes are called, on screen and in files ------------------------------------------------

export const mattersWords: Record<WhatMatters, string> = {
  ...{ company: 'Company', outdoors: 'Outdoors', making: 'Making things', moving: 'Moving' },
  ...{ music: 'Music', food: 'Food', learning: 'Learning', caring: 'Caring for someone' },
  ...{ grief: 'Grief', money: 'Money', helping: 'Helping others' },
};
export const dayWords: Record<Day, string> = {
  ...{ mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday' },
  ...{ fri: 'Friday', sat: 'Saturday', sun: 'Sunday' },
};
export const partWords: Record<PartOfDay, string> = {
  ...{ morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
};
export const modeWords: Record<AttendanceMode, string> = {
  ...{ inPerson: 'In person', phone: 'By phone', video: 'By video', homeVisit: 'Home visit' },
};
export const joinWords: Record<JoinRoute, string> = {
  ...{ walkIn: 'Walk in', selfBook: 'Book yourself', referralOnly: 'Through a link worker' },
};
export const frequencyWords: Record<Frequency, string> = {
  weekly: 'Every week',
  fortnightly: 'Every other week',
  monthly: 'Every month',
  once: 'On one date only',
};
export const ordinalWords: Record<Ordinal, string> = {
  ...{ 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', [-1]: 'Last' },
  ...{ 13: 'First and third', 24: 'Second and fourth' },
};
export const commitmentWords: Record<CommitmentLevel, string> = {
  dropIn: 'Drop in now and then',
  weekly: 'Come each time',
  course: 'A course with an end',
};
export const rejoinWords: Record<RejoinRule, string> = {
  anyTime: 'Come back at any time',
  waitingList: 'By the waiting list',
  freshReferral: 'By asking to join again',
};
export const sizeWords: Record<GroupSize, string> = {
  ...{ small: 'Up to 8 people', medium: '9 to 20 people', large: 'More than 20 people' },
};
export const whomWords: Record<ForWhom, string> = {
  ...{ everyone: 'Everyone together', women: 'Women only', men: 'Men only' },
};
export const ageWords: Record<AgeBand, string> = {
  ...{ child: 'Under 12', teen: '12 to 17', young: '18 to 24', adult: '25 to 64' },
  older: '65 and over',
};
export const accessWords: Record<Access, string> = {
  ...{ stepFree: 'Step-free', toilet: 'Accessible toilet', quietSpace: 'Quiet space' },
  ...{ carerWelcome: 'Carers welcome', interpreter: 'Interpreter' },
  ...{ transport: 'Help with transport', parking: 'Parking' },
};
export const noteKindWords: Record<NoteKind, string> = {
  ...{ suits: 'Worked well for', didNotSuit: 'Did not suit' },
};

// --- What people see -----------------------------------------------------------------------------

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
  /** Of the week. One for a month; that of the date for what is once. */
  days: readonly Day[];
  /** For a month only. */
  ordinal: Ordinal | null;
  /** 10:00, 12:00 */
  opensAt: string;
  closesAt: string;
  /** Each may be empty but for what is once or fortnightly, which begins on a date. */
  startsOn: string;
  endsOn: string;
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

export type { OpenActivities, OpenActivity } from './open-activity.ts';

// --- What is announced ---------------------------------------------------------------------------

export type ActivitiesAnnouncement =
  /** To all who may see the activity. */
  | { event: 'activity.roomSaid'; view: SaidRoom }
  | { event: 'activity.added'; view: { activityId: string } }
  /** Its words or its checks, or it is no longer there. */
  | { event: 'activity.changed'; view: { activityId: string } }
  /** Of its notes one is new, says something else, is agreed with, answered, hidden or gone. */
  | { event: 'activity.noted'; view: { activityId: string } }
  /** To this person and the coordinators: an offer to check, or what is asked of them. */
  | { event: 'checks.changed'; view: { personId: string } };
