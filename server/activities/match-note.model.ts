import mongoose, { type Types } from 'mongoose';

import { noteKinds, type NoteKind } from './contract.ts';

/** What those who run the activity say to a note, once. */
export interface NoteAnswerRecord {
  byId: Types.ObjectId;
  /** Lost when it is taken back. */
  text: string;
  at: Date;
  state: 'shown' | 'hidden' | 'takenBack';
}

/** What a colleague found of an activity: by situation, never by person. */
export interface MatchNoteRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  activityId: Types.ObjectId;
  authorId: Types.ObjectId;
  kind: NoteKind;
  /** Lost when it is taken back, with all that hangs on it. */
  text: string;
  /** What it said before it was changed, oldest first; a few at most. For moderators. */
  earlier: { text: string; at: Date }[];
  state: 'shown' | 'hidden' | 'takenBack';
  /** Colleagues who say the same, in the order in which they said so. */
  agreedBy: Types.ObjectId[];
  answer: NoteAnswerRecord | null;
  /** It had an answer, whatever became of that: there is no second one. */
  isAnswered: boolean;
  /** The activity it was written about, where that was merged into this one. */
  cameFrom?: Types.ObjectId;
  writtenAt: Date;
  /** Its moment and its id in one text, so that one comparison finds the next page. */
  place: string;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
}

const { ObjectId } = mongoose.Schema.Types;
const states = ['shown', 'hidden', 'takenBack'] as const;

const earlierSchema = new mongoose.Schema<MatchNoteRecord['earlier'][number]>(
  { text: { type: String, required: true }, at: { type: Date, required: true } },
  { _id: false },
);
const answerSchema = new mongoose.Schema<NoteAnswerRecord>(
  {
    byId: { type: ObjectId, required: true },
    text: { type: String, default: '' },
    at: { type: Date, required: true },
    state: { type: String, enum: states, required: true },
  },
  { _id: false },
);

const schema = new mongoose.Schema<MatchNoteRecord>(
  {
    countyId: { type: ObjectId, required: true },
    activityId: { type: ObjectId, required: true },
    authorId: { type: ObjectId, required: true },
    kind: { type: String, enum: noteKinds, required: true },
    text: { type: String, default: '' },
    earlier: { type: [earlierSchema], default: [] },
    state: { type: String, enum: states, required: true },
    agreedBy: { type: [ObjectId], default: [] },
    answer: { type: answerSchema, default: null },
    isAnswered: { type: Boolean, required: true },
    cameFrom: ObjectId,
    writtenAt: { type: Date, required: true },
    place: { type: String, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'matchNotes', versionKey: false },
);

export const noteClientKey = { authorId: 1, clientId: 1 } as const;
schema.index(noteClientKey, { unique: true });
/** Those of an activity, by their time. */
schema.index({ countyId: 1, activityId: 1, state: 1, place: 1 });
/** Which activities have notes that nobody answered, from the index alone. */
schema.index({ countyId: 1, state: 1, isAnswered: 1, activityId: 1 });

export const MatchNote = mongoose.model('MatchNote', schema);

/**
 * By chance alone. Other ids hold the second in which they were made, and those who run an activity
 * do not learn on which day somebody wrote about it.
 */
export const newNoteId = () =>
  new mongoose.Types.ObjectId(crypto.getRandomValues(new Uint8Array(12)));

export function notePlace(at: Date, id: Types.ObjectId): string {
  return `${at.toISOString()}_${id.toString()}`;
}
