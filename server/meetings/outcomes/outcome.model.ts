import mongoose, { type Types } from 'mongoose';

/** What a meeting decided, or what somebody took on there. */
export interface OutcomeRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  seriesId: Types.ObjectId;
  meetingId: Types.ObjectId;
  itemId: string | null;
  kind: 'decision' | 'action';
  text: string;
  /** Who does it; null for a decision. */
  ownerId: Types.ObjectId | null;
  /** 2026-10-30. */
  dueOn: string | null;
  state: 'open' | 'done' | 'hidden';
  /** Of what a moderator hid: as what it stood. */
  hiddenFrom?: 'open' | 'done' | undefined;
  recordedBy: Types.ObjectId;
  recordedAt: Date;
  /** Made for the form, so that a form sent twice is kept once. */
  clientId: string;
  /** Its owner was not told of it yet; see `make-action-source.ts`. */
  untold?: Types.ObjectId | undefined;
}

/** Hidden ones are there for moderators alone. */
export const standingStates = ['open', 'done'] as const;

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<OutcomeRecord>(
  {
    countyId: { type: ObjectId, required: true },
    seriesId: { type: ObjectId, required: true },
    meetingId: { type: ObjectId, required: true },
    itemId: { type: String, default: null },
    kind: { type: String, enum: ['decision', 'action'], required: true },
    text: { type: String, required: true },
    ownerId: { type: ObjectId, default: null },
    dueOn: { type: String, default: null },
    state: { type: String, enum: [...standingStates, 'hidden'], required: true },
    hiddenFrom: { type: String, enum: standingStates },
    recordedBy: { type: ObjectId, required: true },
    recordedAt: { type: Date, required: true },
    clientId: { type: String, required: true },
    untold: { type: ObjectId },
  },
  { collection: 'meetingOutcomes', versionKey: false },
);

schema.index({ meetingId: 1, recordedAt: 1, _id: 1 });
schema.index({ recordedBy: 1, clientId: 1 }, { unique: true });
/** What is still to be done, of a series and of a person. */
schema.index({ seriesId: 1, kind: 1, state: 1, recordedAt: 1 });
schema.index({ ownerId: 1, countyId: 1, state: 1, dueOn: 1 });
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Outcome = mongoose.model('MeetingOutcome', schema);
