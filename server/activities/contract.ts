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
  /** In the list of an activity provider. */
  ownActivities: 30,
  /** On the start page. */
  newActivities: 2,
  /** Suggested while typing one. */
  towns: 40,
} as const;

/** What was said about room is not believed for longer. */
export const ROOM_KNOWN_DAYS = 21;
/** How long an activity counts as new. */
export const NEW_DAYS = 7;

/** What people may want from it, before any diagnosis or kind of service. */
export const whatMattersCodes = [
  'company',
  'outdoors',
  'making',
  'moving',
  'music',
  'food',
  'learning',
  'caring',
  'grief',
  'money',
  'helping',
] as const;
export type WhatMatters = (typeof whatMattersCodes)[number];

/** The same in words, as people read them. */
export const mattersWords: Record<WhatMatters, string> = {
  company: 'Company',
  outdoors: 'Outdoors',
  making: 'Making things',
  moving: 'Moving',
  music: 'Music',
  food: 'Food',
  learning: 'Learning',
  caring: 'Caring for someone',
  grief: 'Grief',
  money: 'Money',
  helping: 'Helping others',
};

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const attendanceModes = ['inPerson', 'phone', 'video', 'homeVisit'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

export const joinRoutes = ['walkIn', 'selfBook', 'referralOnly'] as const;
export type JoinRoute = (typeof joinRoutes)[number];

export const accessCodes = [
  'stepFree',
  'toilet',
  'quietSpace',
  'carerWelcome',
  'interpreter',
  'transport',
  'parking',
] as const;
export type Access = (typeof accessCodes)[number];

export const roomStates = ['roomNow', 'shortWait', 'longWait', 'closed'] as const;
export type RoomState = (typeof roomStates)[number];

/** What is checked one by one, since one call seldom settles all of it. */
export const checkedFields = ['times', 'place', 'cost', 'phone'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** Who vouches: the activity provider, a colleague after a call, or whoever typed it in. */
export const checkHows = ['provider', 'rang', 'wrote'] as const;
export type CheckHow = (typeof checkHows)[number];

// --- What people see -----------------------------------------------------------------------------

/** `notKnown` where nobody said anything, or too long ago. */
export type RoomView =
  | { state: 'notKnown' }
  | { state: RoomState; saidAt: string; saidBy: string; how: 'provider' | 'rang' };

export interface CheckView {
  at: string;
  by: string;
  how: CheckHow;
}

/** What is typed about an activity. */
export interface ActivityWords {
  name: string;
  description: string;
  whatMatters: readonly WhatMatters[];
  /** "Tuesdays and Thursdays, 10 to 12". */
  whenWords: string;
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
  phone: string;
  email: string;
}

export interface ActivityView extends ActivityWords {
  id: string;
  organisation: { id: string; name: string };
  room: RoomView;
  checks: Record<CheckedField, CheckView | null>;
  /** Of what wastes a journey when it is wrong: the times and, where there is one, the phone. */
  freshness: Freshness;
  /** The older check of these two; null where one was never checked. */
  assuredAt: string | null;
  addedAt: string;
  /** Raised by each change of the words. Hand it back with a change. */
  version: number;
}

/** One activity, and what the reader may do with it. */
export interface ActivityPage {
  activity: ActivityView;
  mayChange: boolean;
  /** How the reader's word on room and on checks counts. */
  speaksAs: 'provider' | 'rang';
  /** Of each field by itself. */
  freshness: Record<CheckedField, Freshness>;
}

/** Filters as the address bar holds them. An empty text is no choice. */
export interface BoardFilters {
  words: string;
  room: boolean;
  free: boolean;
  door: boolean;
  /** All of these. */
  matters: readonly WhatMatters[];
  access: readonly Access[];
  /** One of each at most. */
  town: string;
  day: Day | '';
  part: PartOfDay | '';
  join: JoinRoute | '';
  mode: AttendanceMode | '';
}

/** How many activities there are with this value chosen, beside all else that is chosen. */
export type FacetCounts = Readonly<Record<string, number>>;

export interface BoardFacets {
  room: number;
  free: number;
  door: number;
  matters: FacetCounts;
  access: FacetCounts;
  town: FacetCounts;
  day: FacetCounts;
  part: FacetCounts;
  join: FacetCounts;
  mode: FacetCounts;
}

export interface ActivityBoard {
  /** As they were understood: what is unknown is left out. */
  filters: BoardFilters;
  /** Fresh ones first, then by name; best match first where words are searched. Stale ones last. */
  activities: ActivityView[];
  total: number;
  facets: BoardFacets;
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
}

/** For the form. */
export interface ActivityChoices {
  /** Organisations for which the actor may add activities. */
  organisations: { id: string; name: string }[];
  /** Towns where the county's activities are. */
  towns: string[];
}

/** An activity that a search has found, the words marked. */
export interface FoundActivity {
  id: string;
  name: MarkedPart[];
  /** One line around the first word found in its description. */
  excerpt: MarkedPart[];
  organisation: MarkedPart[];
  town: MarkedPart[];
  whenWords: string;
}

export interface SavedActivity {
  activityId: string;
  version: number;
}

export interface SaidRoom {
  activityId: string;
  room: RoomView;
}

// --- What is announced ---------------------------------------------------------------------------

export type ActivitiesAnnouncement =
  /** To all who may see the activity. */
  | { event: 'activity.roomSaid'; view: SaidRoom }
  | { event: 'activity.added'; view: { activityId: string } }
  /** Its words or its checks, or it is no longer there. */
  | { event: 'activity.changed'; view: { activityId: string } };
