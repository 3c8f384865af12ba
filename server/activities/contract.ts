import type { SaidRoom } from './views.ts';

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
  /** Beside the first one, of what takes place on dates that are chosen one by one. */
  moreDates: 30,
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
/**
 * The field of one of the dates that are chosen beside the first, and the key of its error: the
 * second date stands in `moreDates-2`.
 */
export const moreDatesField = (place: number) => `moreDates-${place}`;
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
  once: 'On one date or on several',
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

export type * from './views.ts';
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
