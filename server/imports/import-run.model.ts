import mongoose, { type Types } from 'mongoose';

import {
  importStates,
  type ImportResults,
  type ImportState,
  type RowDefaults,
  type RowStatus,
  type SheetColumn,
} from './contract.ts';

/** One spreadsheet on its way to the board. Its rows stand by themselves. */
export interface ImportRunRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  createdBy: Types.ObjectId;
  clientId: string;
  fileName: string;
  state: ImportState;
  because: string;
  headers: string[];
  mapping: (SheetColumn | '')[];
  defaults: RowDefaults;
  newOrganisations: string[];
  counts: Record<RowStatus, number>;
  done: number;
  total: number;
  results: ImportResults;
  startedAt: Date;
  /** The last sign of life of what is under way. */
  movedAt: Date;
  importedAt: Date | null;
}

const { ObjectId } = mongoose.Schema.Types;
const text = { type: String, default: '' };
const count = { type: Number, default: 0 };
const several = (names: readonly string[]) => ({
  type: new mongoose.Schema(Object.fromEntries(names.map((name) => [name, count])), { _id: false }),
  default: () => ({}),
});

const schema = new mongoose.Schema<ImportRunRecord>(
  {
    countyId: { type: ObjectId, required: true },
    createdBy: { type: ObjectId, required: true },
    clientId: { type: String, required: true },
    fileName: { type: String, required: true },
    state: { type: String, enum: importStates, required: true },
    because: text,
    headers: [String],
    mapping: [String],
    defaults: {
      type: new mongoose.Schema(
        {
          organisationId: text,
          whatMatters: text,
          attendanceMode: { type: String, default: 'inPerson' },
          joinRoute: text,
          asksCost: { type: Boolean, default: false },
          addsOrganisations: { type: Boolean, default: false },
        },
        { _id: false },
      ),
      default: () => ({}),
    },
    newOrganisations: [String],
    counts: several(['ready', 'warning', 'error', 'same']),
    done: count,
    total: count,
    results: several([
      ...['added', 'updated', 'unchanged', 'refused', 'takenAway', 'restored', 'kept'],
    ]),
    startedAt: { type: Date, required: true },
    movedAt: { type: Date, required: true },
    importedAt: { type: Date, default: null },
  },
  { collection: 'importRuns', versionKey: false },
);

export const importClientKey = { createdBy: 1, clientId: 1 } as const;
schema.index(importClientKey, { unique: true });
schema.index({ countyId: 1, startedAt: -1 });
schema.index({ startedAt: 1 });

export const ImportRun = mongoose.model('ImportRun', schema);

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
