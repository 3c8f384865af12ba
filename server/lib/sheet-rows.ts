import type { ClientSession } from 'mongoose';

import type { FieldErrors } from './errors.ts';

/*
 * What a capability hands over so that whole spreadsheets can be put in and taken out: how to judge,
 * keep and take back many of its things at once.
 */

/** Values by the names of the fields of a form, as the form would send them. */
export type SheetForm = Record<string, string | string[]>;

/** Something that is there, by what people and rows know it by. */
export interface ThingKey {
  id: string;
  nameKey: string;
  organisationId: string;
  /** Place and town in small letters; blank where it has none. */
  placeKey: string;
  /** Of one that was merged into it, whose name and place these are. */
  formerId?: string;
}

/** Something that is there, to be shown beside a row. */
export interface ThereThing {
  name: string;
  organisationName: string;
  form: SheetForm;
}

export interface RowToJudge {
  form: SheetForm;
  /** The thing that the row would change; null for a new one. */
  onto: string | null;
}

export interface JudgedRow {
  /** By field; empty where nothing is wrong. */
  wrong: FieldErrors;
  /** It says nothing but what its thing says already. */
  isSame: boolean;
}

export interface RowToPut extends RowToJudge {
  organisationId: string;
  /** The same for the same row, so that nothing is kept twice. */
  clientId: string;
}

/** What came of a row. `before` is whatever gives the thing back as it was. */
export type PutRow =
  | { kind: 'added'; id: string; version: number; before: null }
  | { kind: 'updated'; id: string; version: number; before: Record<string, unknown> }
  | { kind: 'unchanged'; id: string }
  | { kind: 'refused'; because: string };

export interface RowToTakeBack {
  id: string;
  version: number;
  /** Null for what is to be taken away. */
  before: Record<string, unknown> | null;
  putAt: Date;
}

/** `kept` where somebody has changed it since, or vouched for it. */
export type TakenBack = 'takenAway' | 'restored' | 'kept' | 'gone';

/** What was put, to be told to those who may see it. */
export interface PutNews {
  id: string;
  organisationId: string;
  isNew: boolean;
}

/** One thing as a row of a spreadsheet, with what is known of its checks. */
export interface ThingForSheet {
  id: string;
  organisationName: string;
  form: SheetForm;
  /** Values by the names of columns that are only read. */
  known: Record<string, string>;
}

export interface SheetSteps<Actor> {
  listKeys: (actor: Actor) => Promise<ThingKey[]>;
  readThere: (actor: Actor, ids: readonly string[]) => Promise<Map<string, ThereThing>>;
  judge: (actor: Actor, rows: readonly RowToJudge[]) => Promise<JudgedRow[]>;
  put: (actor: Actor, rows: readonly RowToPut[], session: ClientSession) => Promise<PutRow[]>;
  takeBack: (
    actor: Actor,
    rows: readonly RowToTakeBack[],
    session: ClientSession,
  ) => Promise<TakenBack[]>;
  /** After the transaction. */
  tell: (actor: Actor, news: readonly PutNews[]) => Promise<void>;
  /** What the actor may see of it, narrowed as on its page. */
  listForSheet: (actor: Actor, filters: unknown) => Promise<ThingForSheet[]>;
}
