import mongoose, { type Types } from 'mongoose';

/** A calendar that one person follows. Its secret is not here: it is signed, from these. */
export interface FeedRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  /** Null for all meetings of the person. */
  seriesId: Types.ObjectId | null;
  /** Raised with each new link: those before it lead nowhere. */
  version: number;
  madeAt: Date;
}

const schema = new mongoose.Schema<FeedRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seriesId: { type: mongoose.Schema.Types.ObjectId, default: null },
    version: { type: Number, required: true },
    madeAt: { type: Date, required: true },
  },
  { collection: 'meetingFeeds', versionKey: false },
);

export const feedKey = { personId: 1, seriesId: 1 } as const;
schema.index(feedKey, { unique: true });

export const Feed = mongoose.model('MeetingFeed', schema);
