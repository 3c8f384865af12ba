import mongoose, { type Types } from 'mongoose';

/** Somebody offers to check a few activities, up to and including a day of the calendar. */
export interface CheckOfferRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  until: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<CheckOfferRecord>(
  {
    countyId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    until: { type: String, required: true },
  },
  { collection: 'checkOffers', versionKey: false },
);

schema.index({ personId: 1 }, { unique: true });
schema.index({ countyId: 1, until: 1 });

export const CheckOffer = mongoose.model('CheckOffer', schema);
