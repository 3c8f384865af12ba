import { model, Schema } from 'mongoose';

/** How the last run of a chore went. */
export interface LastRun {
  startedAt: Date;
  endedAt: Date;
  /** The name of the fault; null where it went well. */
  fault: string | null;
  /** Of things that it dealt with; absent or null where it does not count. */
  count?: number | null;
}

interface JobRecord {
  name: string;
  type: 'normal';
  priority: number;
  nextRunAt: Date | null;
  lockedAt: Date | null;
  disabled: boolean;
  repeatInterval: string;
  /** One name with a kind in it: every name costs a query at each look for work. */
  data: { key: string };
  /** Ours; Agenda leaves alone what it does not know. */
  lastRun?: LastRun;
}

/** The fields are those of Agenda, which writes most of them; here stand those that we set, and the indexes. */
const schema = new Schema<JobRecord>(
  {
    name: { type: String, required: true },
    type: { type: String, required: true },
    priority: { type: Number, required: true },
    nextRunAt: { type: Date, default: null },
    lockedAt: { type: Date, default: null },
    disabled: { type: Boolean, default: false },
    repeatInterval: { type: String, required: true },
    data: { type: new Schema({ key: { type: String, required: true } }, { _id: false }) },
    lastRun: {
      type: new Schema(
        {
          startedAt: { type: Date, required: true },
          endedAt: { type: Date, required: true },
          fault: { type: String, default: null },
          count: { type: Number, default: null },
        },
        { _id: false },
      ),
    },
  },
  { collection: 'jobs', versionKey: false },
);
// Agenda's own way of saying "unique" is no lock: racing processes leave several.
schema.index({ 'data.key': 1 }, { unique: true });
schema.index({ name: 1, nextRunAt: 1, priority: -1, lockedAt: 1, disabled: 1 });

export const Job = model('Job', schema);
