import type { Actor } from '../accounts/contract.ts';
import type { WhatMatters } from '../activities/contract.ts';
import type { Quarter } from '../lib/quarter.ts';
import type { Tools } from '../lib/tools.ts';

/** What is needed is what people look for on the board, in the same words. */
export {
  mattersWords as needWords,
  whatMattersCodes as needCodes,
} from '../activities/contract.ts';
export type Need = WhatMatters;

export const gapsLimits = {
  place: 40,
  note: 200,
  gapsOnPage: 20,
  /** Offered for "me too" before a form. */
  similar: 3,
  /** Told of at once, on the start page and on the list. */
  filled: 3,
  /** Activities to choose from when a gap is closed. */
  closingChoices: 40,
  /** Fewer people than these are no figure in a report. */
  fewestShown: 5,
  /** On one sheet of evidence; the others are counted together. */
  evidencePlaces: 60,
  /** Offered as sheets of evidence, the one of today first. */
  quarters: 5,
} as const;

/** What keeps people from it. */
export const gapKinds = ['none', 'full', 'tooFar', 'tooDear', 'notAccessible', 'wait'] as const;
export type GapKind = (typeof gapKinds)[number];

export const kindWords: Record<GapKind, string> = {
  none: 'There is none',
  full: 'What there is, is full',
  tooFar: 'It is too far away',
  tooDear: 'It costs too much',
  notAccessible: 'Not everybody can get in',
  wait: 'The wait is too long',
};

export const gapStates = ['open', 'workedOn', 'closed'] as const;
export type GapState = (typeof gapStates)[number];

/** Those in which something is missing still. */
export const unfilledStates = ['open', 'workedOn'] as const satisfies readonly GapState[];

// --- What people see -----------------------------------------------------------------------------

/** An activity by name, as it was called when it closed a gap. */
export interface ClosingActivity {
  id: string;
  name: string;
}

/** One gap. Nothing in it says who logged it or who said "me too". */
export interface GapView {
  id: string;
  need: Need;
  /** A town or village. */
  place: string;
  kind: GapKind;
  /** May be empty. */
  note: string;
  state: GapState;
  /** How many link workers say so. */
  seenBy: number;
  /** Whether the reader is one of them. */
  isMine: boolean;
  loggedAt: string;
  /** The coordinator who said how it stands, and when; null as long as nobody has. */
  stateSaid: { at: string; by: string } | null;
  /** What fills it; null unless it is closed. */
  closedBy: ClosingActivity | null;
  /** A moderator hid it: the reader is one. */
  isHidden: boolean;
}

export interface GapPage {
  gap: GapView;
  /** Whether the reader may say "me too", and take it back. */
  maySay: boolean;
  /** Whether the reader may say how it stands. */
  mayChange: boolean;
  /** Whether the reader may report it: not where nobody else has said so, who can take it back. */
  mayReport: boolean;
}

/** Filters as the address bar holds them. An empty text is no choice. */
export interface GapFilters {
  need: Need | '';
  town: string;
  kind: GapKind | '';
  /** Empty: open and being worked on. */
  state: GapState | '';
}

/** How many gaps there are with this value chosen, beside all else that is chosen. */
export type GapCounts = Readonly<Record<string, number>>;

export interface GapFacets {
  need: GapCounts;
  town: GapCounts;
  kind: GapCounts;
  state: GapCounts;
}

export interface GapList {
  /** As they were understood: what is unknown is left out. */
  filters: GapFilters;
  /** Newest first. */
  gaps: GapView[];
  total: number;
  facets: GapFacets;
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
  maySay: boolean;
}

/** A gap of mine that an activity fills, until I have seen it. */
export interface FilledGap {
  gapId: string;
  need: Need;
  place: string;
  activity: ClosingActivity;
}

export interface LoggedGap {
  gapId: string;
  /** It was there before, and the actor has said "me too" to it. */
  wasThere: boolean;
}

export interface EvidenceRow {
  place: string;
  /** Of each need of the sheet, in its order: how many link workers have said so. Null: under five. */
  figures: (number | null)[];
  /** Of the figures shown; null where none is. */
  total: number | null;
}

/** What is missing by place and need, without a number that could be traced to one person. */
export interface EvidenceSheet {
  needs: Need[];
  rows: EvidenceRow[];
  /** Of the figures shown of each need. */
  totals: (number | null)[];
  total: number | null;
}

export interface GapEvidence extends EvidenceSheet {
  quarter: Quarter;
  /** Its first and its last day: 2026-10-01, 2026-12-31. */
  from: string;
  until: string;
  isOver: boolean;
  /** Those that can be asked for, newest first. */
  quarters: Quarter[];
}

// --- What is announced ---------------------------------------------------------------------------

/** To all who may see the gaps of the county: new, or something of it is different, or it is gone. */
export interface GapsAnnouncement {
  event: 'gap.changed';
  view: { gapId: string };
}

// --- What its use cases are handed ---------------------------------------------------------------

export interface GapsTools extends Tools {
  /**
   * The name of an activity of the actor's county.
   *
   * @throws {NotFoundError}
   */
  nameActivity: (actor: Actor, activityId: string) => Promise<string>;
}
