import type { PersonCard } from '../accounts/contract.ts';
import type { Freshness } from '../lib/freshness.ts';
import type { AskedView } from './check-views.ts';
import type {
  Access,
  ActivityView,
  AgeBand,
  AttendanceMode,
  CheckedField,
  CommitmentLevel,
  Day,
  ForWhom,
  GroupSize,
  JoinRoute,
  MilesAway,
  NoteKind,
  PartOfDay,
  Trust,
  Voice,
  WhatMatters,
} from './contract.ts';

// What whole pages show. Types alone, apart from the contract, which has the words.

/** One time that it takes place, as moments. */
export interface SessionView {
  startsAt: string;
  endsAt: string;
  /** It falls into days for which the activity is closed. */
  isOff: boolean;
}

/** Answers of the forms: the activity, and what is kept of it. */
interface Saved {
  activityId: string;
}
export type SavedActivity = Saved & Pick<ActivityView, 'version'>;
export type SavedClosures = Saved & Pick<ActivityView, 'closures'>;

/** One activity, and what the reader may do with it. */
export interface ActivityPage {
  activity: ActivityView;
  /** Soonest first, a few. */
  sessions: SessionView[];
  mayChange: boolean;
  /** Whether the reader may say that another one is the same. */
  mayMerge: boolean;
  /** How the reader's word on room and on checks counts. */
  speaksAs: Voice;
  /** Of each field by itself. */
  freshness: Record<CheckedField, Freshness>;
  /** Newest first, some of them. */
  notes: NoteView[];
  /** Hand it back as `notesBefore` for those before; null where there are none. */
  olderNotes: string | null;
  /** Whether the reader may say whom it suits, and agree with what others say. */
  mayNote: boolean;
  /** Who is asked to check it, where the reader may know. */
  asked: AskedView | null;
}

/** How an activity left the board. */
export interface LeftBoard {
  /** The one into which it was merged; null where it was taken off. */
  stayed: { id: string; name: string; isInView: boolean } | null;
}

/** For its form. */
export interface ActivityToEdit {
  activity: ActivityView;
  /** Null while it is on the board. */
  left: LeftBoard | null;
}

/** What a colleague found of an activity, as its reader may know it. */
export interface NoteView {
  id: string;
  kind: NoteKind;
  text: string;
  /** 2026-10 */
  month: string;
  /** Null for those who run the activity: they learn neither who wrote it nor on which day. */
  said: { by: PersonCard; at: string } | null;
  agreed: {
    /** The reader first. Nobody for those who run the activity. */
    people: { id: string; name: string }[];
    /** More agree than are named here. */
    others: boolean;
    /** The reader does. */
    isMine: boolean;
  };
  answer: NoteAnswerView | null;
  isMine: boolean;
  /** A moderator hid it: the reader is its author or a moderator. */
  isHidden: boolean;
  mayChange: boolean;
  mayAgree: boolean;
  mayAnswer: boolean;
}

/** What those who run the activity say to a note. */
export interface NoteAnswerView {
  by: PersonCard;
  at: string;
  text: string;
  isMine: boolean;
  /** A moderator hid it: the reader is its author or a moderator. */
  isHidden: boolean;
  mayChange: boolean;
}

/** Answers of the forms of notes. */
export interface SavedNote {
  activityId: string;
  noteId: string;
}

/** One note on a page of its own. */
export interface NotePage {
  note: NoteView;
  activity: Pick<ActivityView, 'id' | 'name' | 'organisation'>;
}

/** In the list of those who run it. */
export interface OwnActivity extends ActivityView {
  /** Colleagues wrote notes that nobody has answered. */
  hasNotesToAnswer: boolean;
}

/** Filters as the address bar holds them. An empty text is no choice. */
export interface BoardFilters {
  words: string;
  room: boolean;
  free: boolean;
  door: boolean;
  recent: boolean;
  reported: boolean;
  social: boolean;
  /** All of these. */
  matters: readonly WhatMatters[];
  access: readonly Access[];
  /** One of each at most. */
  town: string;
  day: Day | '';
  part: PartOfDay | '';
  join: JoinRoute | '';
  mode: AttendanceMode | '';
  commitment: CommitmentLevel | '';
  size: GroupSize | '';
  whom: ForWhom | '';
  age: AgeBand | '';
  trust: Trust | '';
  /** A town, a village or a postcode, as it was typed, and how far from there. */
  place: string;
  within: MilesAway | '';
}

/** How many activities there are with this value chosen, beside all else that is chosen. */
export type FacetCounts = Readonly<Record<string, number>>;

type Tick = 'room' | 'free' | 'door' | 'recent' | 'social' | 'reported';
type Choice = Exclude<keyof BoardFilters, Tick | 'words' | 'place'>;
export type BoardFacets = Readonly<Record<Tick, number> & Record<Choice, FacetCounts>>;

export interface ActivityBoard {
  /** As they were understood: what is unknown is left out. */
  filters: BoardFilters;
  /**
   * Fresh ones first, then by name; best match first where words are searched, and nearest first
   * where there is a place. Stale ones last.
   */
  activities: ActivityOnBoard[];
  total: number;
  facets: BoardFacets;
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
  /** What the place in the filters is; null where none is asked for or nobody knows where it is. */
  near: { name: string } | null;
}

/** One week of what the filters leave. */
export interface ActivityWeek extends Pick<ActivityBoard, 'filters' | 'total' | 'facets' | 'near'> {
  /** From Monday on. */
  days: DayOfWeek[];
  /** How many have no fixed times, so that no week shows them. */
  withoutTimes: number;
  /** A date in the week before and after; null where no more can be shown. */
  before: string | null;
  after: string | null;
}

/** What the filters leave, by place; the counts by town are in the facets. */
export interface ActivityMap extends Pick<ActivityBoard, 'filters' | 'total' | 'facets' | 'near'> {
  withoutTown: number;
}

export interface DayOfWeek {
  /** 2026-10-07 */
  date: string;
  day: Day;
  total: number;
  /** The first of them, by the hour. */
  activities: ActivityInWeek[];
}

export interface ActivityInWeek {
  id: string;
  name: string;
  organisation: string;
  town: string;
  /** "10 am to noon" */
  hours: string;
  /** It falls into days for which the activity is closed. */
  isOff: boolean;
}

export interface ActivityOnBoard extends ActivityView {
  /** From the place that is asked for; null where it has no place, or none is asked for. */
  miles: number | null;
}

/** For the form: whose it may be, and towns where there are some. */
export interface ActivityChoices {
  organisations: { id: string; name: string }[];
  towns: string[];
}
