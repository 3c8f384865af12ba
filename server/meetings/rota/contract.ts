import type { MeetingTime, Weekday } from '../contract.ts';

export const rotaLimits = {
  /** That come in question for one series. */
  venues: 8,
  /** Dates to come for which something is proposed. */
  dates: 6,
  /** Fewer people than this are never counted on screen: it would say who it is. */
  fewest: 3,
  /** Other meetings at the same hours that are looked at. */
  clashes: 400,
} as const;

/** Miles as the crow flies, times this: roads are not straight. */
export const ROAD_IS_LONGER = 1.3;

/** A number of people. One or two are "a few"; all but one or two, "most". */
export type PeopleCount = number | 'few' | 'most';

/** A room that comes in question, and the place of the map where it is. */
export interface RotaVenue {
  name: string;
  /** Null where it was not said yet, or where the place is on the map no more. */
  placeId: string | null;
}

/** What proposals are worked out from, as coordinators said it. */
export interface RotaGroundView {
  /** 0 until somebody keeps it. A form hands it back, so that no change undoes another. */
  version: number;
  bases: { organisationId: string; organisation: string; placeId: string | null }[];
  venues: RotaVenue[];
  weekdays: Weekday[];
}

export type RotaReason =
  /** Who has driven furthest comes off better. */
  | {
      kind: 'driven';
      organisation: string;
      miles: number;
      /** Than the others, on average. */
      more: number;
      wayWas: number | null;
      wayIs: number;
    }
  | { kind: 'days'; people: number; was: DayCount; is: DayCount }
  /** What the date as it is has in its way. */
  | { kind: 'holiday'; holiday: string }
  | { kind: 'clash'; name: string }
  /** What could not be avoided. */
  | { kind: 'stillHindered' }
  | { kind: 'evener' }
  | { kind: 'same' };

/** How many do not work on a day, and how often somebody missed a meeting on it in the year. */
export interface DayCount {
  weekday: Weekday;
  off: PeopleCount;
  missed: PeopleCount;
}

export interface RotaDateView {
  meetingId: string;
  sequence: number;
  before: MeetingTime & { place: string };
  /** The same where nothing would be more even. */
  after: MeetingTime & { day: string; place: string };
  isMoved: boolean;
  isElsewhere: boolean;
  reasons: RotaReason[];
}

export interface RotaView {
  meetingId: string;
  name: string;
  /** Of the county's map, by name. */
  places: { id: string; name: string }[];
  ground: RotaGroundView;
  /** Null until the ground is kept. */
  plan: {
    /** Soonest first. */
    dates: RotaDateView[];
    /** Miles there and back over the year: driven, with the dates as they are, and as proposed. */
    miles: { organisation: string; driven: number; asItIs: number; proposed: number }[];
    /** Organisations of which nobody said where they set off. */
    withoutBase: string[];
    /** Meetings of the year, and those whose place is not known. */
    held: number;
    heldElsewhere: number;
    people: number;
    /** The days that come in question, Monday first. */
    days: DayCount[];
  } | null;
}

/** What became of one date that a coordinator took. */
export interface TakenDate {
  meetingId: string;
  /** As it is now. */
  startsAt: string;
  place: string;
  /** Why it was not moved; null where it was. */
  refused: string | null;
}
