import mongoose, { type Types } from 'mongoose';

import { rowDecisions, rowStatuses, type RowDecision, type RowStatus } from './contract.ts';
import type { SheetForm } from '../lib/sheet-rows.ts';

/** What the press does with a row. `wait` is for a person to decide, and stays out until then. */
export const rowPlans = ['new', 'merge', 'wait', 'leave', 'none'] as const;
export type RowPlan = (typeof rowPlans)[number];

const undoneStates = ['', 'takenAway', 'restored', 'kept'] as const;

/** What a row is like: something on the board, or an earlier row of the file. */
export type Twin = { kind: 'there'; id: string } | { kind: 'row'; number: number };

export type RowResult =
  | { kind: 'added'; id: string; version: number; before: null; at: Date }
  | { kind: 'updated'; id: string; version: number; before: Record<string, unknown>; at: Date }
  | { kind: 'unchanged'; id: string; at: Date }
  | { kind: 'refused'; because: string; at: Date };

export interface ImportRowRecord {
  _id: Types.ObjectId;
  runId: Types.ObjectId;
  countyId: Types.ObjectId;
  /** As the person sees it beside the row. */
  number: number;
  cells: string[];
  name: string;
  organisationName: string;
  /** Blank where it is not here. */
  organisationId: string;
  form: SheetForm;
  fingerprint: string;
  status: RowStatus | '';
  reasons: { column: string; sentence: string }[];
  twin: Twin | null;
  wasTakenOff: boolean;
  /** It is like something, or was taken off: a person says what becomes of it. */
  isToDecide: boolean;
  decision: RowDecision | null;
  plan: RowPlan;
  isPut: boolean;
  result: RowResult | null;
  undone: (typeof undoneStates)[number];
}

const { ObjectId, Mixed } = mongoose.Schema.Types;
const text = { type: String, default: '' };

const schema = new mongoose.Schema<ImportRowRecord>(
  {
    runId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    number: { type: Number, required: true },
    cells: [String],
    name: text,
    organisationName: text,
    organisationId: text,
    form: { type: Mixed, default: () => ({}) },
    fingerprint: text,
    status: { type: String, enum: ['', ...rowStatuses], default: '' },
    reasons: {
      type: [new mongoose.Schema({ column: String, sentence: String }, { _id: false })],
      default: [],
    },
    twin: { type: Mixed, default: null },
    wasTakenOff: { type: Boolean, default: false },
    isToDecide: { type: Boolean, default: false },
    decision: { type: String, enum: [...rowDecisions, null], default: null },
    plan: { type: String, enum: rowPlans, default: 'none' },
    isPut: { type: Boolean, default: false },
    result: { type: Mixed, default: null },
    undone: { type: String, enum: undoneStates, default: '' as const },
  },
  { collection: 'importRows', versionKey: false, minimize: false },
);

schema.index({ runId: 1, number: 1 }, { unique: true });
schema.index({ runId: 1, status: 1, number: 1 });
schema.index({ runId: 1, isToDecide: 1, number: 1 });
/** What the press has still to do. */
schema.index({ runId: 1, plan: 1, isPut: 1, number: 1 });
/** What an undoing takes back. */
schema.index({ runId: 1, 'result.id': 1, plan: -1, number: 1 });

export const ImportRow = mongoose.model('ImportRow', schema);
