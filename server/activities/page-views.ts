import type { Freshness } from '../lib/freshness.ts';
import type { AskedView } from './check-views.ts';
import type {
  Access,
  ActivityView,
  AttendanceMode,
  CheckedField,
  CommitmentLevel,
  Day,
  ForWhom,
  GroupSize,
  JoinRoute,
  PartOfDay,
  SessionView,
  Trust,
  Voice,
  WhatMatters,
} from './contract.ts';

// What whole pages show. Types alone, apart from the contract, which has the words.

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
  /** Who is asked to check it, where the reader may know. */
  asked: AskedView | null;
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
  trust: Trust | '';
}

/** How many activities there are with this value chosen, beside all else that is chosen. */
export type FacetCounts = Readonly<Record<string, number>>;

type Tick = 'room' | 'free' | 'door' | 'recent' | 'social' | 'reported';
type Choice = Exclude<keyof BoardFilters, Tick | 'words'>;
export type BoardFacets = Readonly<Record<Tick, number> & Record<Choice, FacetCounts>>;

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

/** For the form: whose it may be, and towns where there are some. */
export interface ActivityChoices {
  organisations: { id: string; name: string }[];
  towns: string[];
}
