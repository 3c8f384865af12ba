import mongoose, { type Types } from 'mongoose';

/** The words of a request for an introduction that was reported. They outlive the request. */
export interface ReportedIntroductionRecord {
  /** Of the request. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  contactId: Types.ObjectId;
  authorId: Types.ObjectId;
  words: string;
  /** When it was asked: a request that is asked anew has other words. */
  at: Date;
  isHidden: boolean;
  /** What was reported of the same request before it was asked anew. */
  earlier: { words: string; at: Date }[];
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ReportedIntroductionRecord>(
  {
    countyId: { type: ObjectId, required: true },
    contactId: { type: ObjectId, required: true },
    authorId: { type: ObjectId, required: true },
    words: { type: String, required: true },
    at: { type: Date, required: true },
    isHidden: { type: Boolean, required: true },
    earlier: {
      type: [
        new mongoose.Schema(
          { words: { type: String, required: true }, at: { type: Date, required: true } },
          { _id: false },
        ),
      ],
      default: [],
    },
  },
  { collection: 'reportedIntroductions', versionKey: false },
);
/** They go with the contact. */
schema.index({ contactId: 1 });

export const ReportedIntroduction = mongoose.model('ReportedIntroduction', schema);
