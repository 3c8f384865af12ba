import mongoose, { type Types } from 'mongoose';

import type { ActivityRecord } from './activity.model.ts';
import type { ActivityWords } from './contract.ts';

/**
 * What is taken together from one of the two, since it hangs together: where people meet with how
 * they take part, and how to reach somebody with how people join.
 */
export const mergeParts = [
  ...(['name', 'description', 'matters', 'times', 'place', 'cost', 'contact'] as const),
  ...(['website', 'visit', 'people', 'coming', 'room'] as const),
] as const;
export type MergePart = (typeof mergeParts)[number];

/** What an activity was before another was merged into it. */
export type BeforeMerge = { words: ActivityWords } & Pick<
  ActivityRecord,
  'checks' | 'reports' | 'capacity' | 'closures'
>;

/** That a coordinator said of two activities that they are the same. Kept for good. */
export interface ActivityMergeRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  stayedId: Types.ObjectId;
  /** It is still there, off the board, with all its words. */
  goneId: Types.ObjectId;
  by: Types.ObjectId;
  at: Date;
  /** What was taken from the one that went. */
  taken: MergePart[];
  before: BeforeMerge;
  /** Of the one that stayed, after it. */
  version: number;
  undoneAt: Date | null;
}

const { ObjectId, Mixed } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ActivityMergeRecord>(
  {
    countyId: { type: ObjectId, required: true },
    stayedId: { type: ObjectId, required: true },
    goneId: { type: ObjectId, required: true },
    by: { type: ObjectId, required: true },
    at: { type: Date, required: true },
    taken: [{ type: String, enum: mergeParts }],
    before: { type: Mixed, required: true },
    version: { type: Number, required: true },
    undoneAt: { type: Date, default: null },
  },
  { collection: 'activityMerges', versionKey: false },
);

schema.index({ countyId: 1, stayedId: 1, undoneAt: 1, at: -1 });

export const ActivityMerge = mongoose.model('ActivityMerge', schema);
