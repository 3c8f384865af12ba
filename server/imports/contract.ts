import type { Actor } from '../accounts/contract.ts';
import type { JoinRoute, WhatMatters, AttendanceMode } from '../activities/contract.ts';
import type { SheetSteps } from '../lib/sheet-rows.ts';
import type { Tools } from '../lib/tools.ts';

/** Codes are called in a file as they are on screen. */
export {
  accessWords,
  commitmentWords,
  dayWords,
  frequencyWords,
  joinWords,
  mattersWords,
  modeWords,
  ordinalWords,
  partWords,
  rejoinWords,
  sizeWords,
  whomWords,
} from '../activities/contract.ts';
/** What a row gets where the file says nothing of it is chosen from these. */
export { attendanceModes, joinRoutes, whatMattersCodes } from '../activities/contract.ts';

export const importsLimits = {
  /** Of a file. 10 MB as people count them. */
  fileMb: 10,
  rows: 5_000,
  /** Shown before anything is decided. */
  firstRows: 10,
  rowsOnPage: 25,
  /** Of one county, newest first. */
  imports: 10,
  /** Named after an import was undone. */
  keptNames: 20,
  /** In a day, by one person. */
  filesADay: 40,
  undoHours: 24,
  /** Rows and what came of them are forgotten then. */
  keptDays: 30,
  /** Without a sign of life for as long, it has broken off. */
  quietSeconds: 45,
} as const;

/** What a column can hold, in the order of an export, each by the name that it has there. */
export const columnWords = {
  id: 'Hedgerow number',
  organisation: 'Organisation',
  name: 'Activity',
  description: 'Description',
  whatMatters: 'Good for',
  freq: 'How often',
  days: 'Days',
  ordinal: 'Which in the month',
  opensAt: 'Starts at',
  closesAt: 'Ends at',
  times: 'Start and end in one',
  startsOn: 'First date',
  moreDates: 'More dates',
  endsOn: 'Last date',
  whenWords: 'When, in words',
  partOfDay: 'Part of the day',
  placeWords: 'Place',
  postcode: 'Postcode',
  town: 'Town',
  attendanceMode: 'How people take part',
  isFree: 'Free',
  costWords: 'Cost',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
  joinRoute: 'How people join',
  access: 'Access',
  commitment: 'What it asks',
  rejoin: 'Coming back',
  minimumAge: 'Youngest age',
  maximumAge: 'Oldest age',
  groupSize: 'How many people',
  forWhom: 'For whom',
  socialAfter: 'Tea or talk after',
  firstVisit: 'First visit',
  meetsAtDoor: 'Meets you at the door',
  hasBuddy: 'Somebody goes along',
} as const;
export type SheetColumn = keyof typeof columnWords;
export const sheetColumns = Object.keys(columnWords) as SheetColumn[];

/** Columns of an export that an import leaves alone: nobody checks anything by a spreadsheet. */
export const knownWords = {
  freshness: 'Freshness',
  timesAt: 'Times checked on',
  timesHow: 'Times checked by',
  placeAt: 'Place checked on',
  placeHow: 'Place checked by',
  costAt: 'Cost checked on',
  costHow: 'Cost checked by',
  phoneAt: 'Phone checked on',
  phoneHow: 'Phone checked by',
  room: 'Room',
  roomAt: 'Room said on',
  addedAt: 'Added on',
} as const;

export const importStates = [
  /** The file is read. */
  'reading',
  /** It waits for what each column is. */
  'columns',
  /** Rows are compared with the board. */
  'judging',
  /** It waits for the press that puts them in. */
  'ready',
  'importing',
  'done',
  'undoing',
  'undone',
  /** The file could not be read. */
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

/** Rows to look at are those with a warning or an error. */
export type RowKind = RowStatus | 'all' | 'toLookAt' | 'toDecide';

export const rowStatuses = ['ready', 'warning', 'error', 'same'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** What becomes of a row that is there already: over it, beside it, or left out. */
export const rowDecisions = ['merge', 'apart', 'leaveOut'] as const;
export type RowDecision = (typeof rowDecisions)[number];

/** What a row gets where the file says nothing of it. */
export interface RowDefaults {
  organisationId: string;
  whatMatters: WhatMatters | '';
  attendanceMode: AttendanceMode | '';
  joinRoute: JoinRoute | '';
  /** "Ask what it costs" where the file says nothing of a cost. */
  asksCost: boolean;
  /** Organisations that are not here are added as activity providers. */
  addsOrganisations: boolean;
}

// --- What people see -----------------------------------------------------------------------------

export interface ImportView {
  id: string;
  fileName: string;
  state: ImportState;
  startedAt: string;
  /** Done of all, while something is under way. */
  done: number;
  total: number;
  /** Nothing has moved for a while: what was under way broke off. */
  isQuiet: boolean;
  /** Why the file could not be read. */
  because: string;
  counts: Record<RowStatus, number>;
  /** What *Import valid only* does, as decided so far. */
  plan: { isNew: number; merged: number; waiting: number; leftOut: number };
  results: ImportResults;
  /** Until when it can be undone; null where it cannot. */
  undoUntil: string | null;
}

export interface ImportResults {
  added: number;
  updated: number;
  unchanged: number;
  refused: number;
  takenAway: number;
  restored: number;
  kept: number;
}

export interface RowView {
  number: number;
  name: string;
  organisationName: string;
  status: RowStatus;
  reasons: { column: string; sentence: string }[];
  decision: RowDecision | null;
  /** What it is like: on the board, or in the file. */
  twin: { isRow: boolean; label: string; activityId: string | null } | null;
  /** It was on the board once, and taken off. */
  wasTakenOff: boolean;
  /** Where they differ. */
  differences: { column: string; here: string; row: string }[];
  outcome: '' | 'added' | 'updated' | 'unchanged' | 'refused' | 'takenAway' | 'restored' | 'kept';
  activityId: string | null;
}

export interface ImportPage {
  import: ImportView;
  columns: { header: string; column: SheetColumn | ''; examples: string[] }[];
  firstRows: { number: number; cells: string[] }[];
  defaults: RowDefaults;
  organisations: { id: string; name: string }[];
  /** Named by the file and not here. */
  newOrganisations: string[];
  /** Those asked for, a page of them. */
  show: RowKind;
  rows: RowView[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: number | null;
  /** Names of what somebody changed after it was imported, and which stayed therefore. */
  keptNames: string[];
}

export interface SheetFile {
  fileName: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// --- What its use cases are handed ---------------------------------------------------------------

export interface ImportsTools extends Tools {
  /** What `activities` does with many of its things at once. */
  activityRows: SheetSteps<Actor>;
}
