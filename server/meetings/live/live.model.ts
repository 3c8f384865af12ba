import mongoose, { type Types } from 'mongoose';

/** What everybody in a meeting sees of it. Until somebody presses something there is none. */
export interface LiveRecord {
  /** That of the meeting. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  chairId: Types.ObjectId | null;
  /** The item of the agenda that is talked about. */
  itemId: string | null;
  /** When it began. */
  since: Date | null;
  /** In the order in which they came to the server. */
  hands: Types.ObjectId[];
  /** Everybody says a word in turn; left out while nobody does. */
  round?: { order: Types.ObjectId[]; spoken: Types.ObjectId[] } | undefined;
}

const { ObjectId } = mongoose.Schema.Types;
const schema = new mongoose.Schema<LiveRecord>(
  {
    countyId: { type: ObjectId, required: true },
    chairId: { type: ObjectId, default: null },
    itemId: { type: String, default: null },
    since: { type: Date, default: null },
    hands: { type: [ObjectId], required: true },
    round: { type: { _id: false, order: [ObjectId], spoken: [ObjectId] } },
  },
  { collection: 'meetingLives', versionKey: false },
);

export const Live = mongoose.model('MeetingLive', schema);
