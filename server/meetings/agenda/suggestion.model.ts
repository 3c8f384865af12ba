import mongoose, { type Types } from 'mongoose';

/** What a member would like to talk about on one date. */
export interface SuggestionRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  meetingId: Types.ObjectId;
  title: string;
  personId: Types.ObjectId;
  suggestedAt: Date;
  /** Made for the form, so that a form sent twice is kept once. */
  clientId: string;
}

const schema = new mongoose.Schema<SuggestionRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    meetingId: { type: mongoose.Schema.Types.ObjectId, required: true },
    title: { type: String, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    suggestedAt: { type: Date, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'agendaSuggestions', versionKey: false },
);

schema.index({ meetingId: 1, suggestedAt: 1, personId: 1 });
schema.index({ personId: 1, countyId: 1 });
schema.index({ personId: 1, clientId: 1 }, { unique: true });

export const Suggestion = mongoose.model('AgendaSuggestion', schema);
