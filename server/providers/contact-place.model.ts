import mongoose, { type Types } from 'mongoose';

import type { Week } from '../lib/week.ts';

/**
 * One person may get in touch in one week. A place in this week is a turn, one in a later week is in
 * the queue; what lies behind counts for nothing and goes with the next change.
 */
export interface ContactPlaceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  limitId: Types.ObjectId;
  /** At which contact it was asked for. The limit may be for others as well. */
  contactId: Types.ObjectId;
  personId: Types.ObjectId;
  week: Week;
  /** Who asked earlier has the smaller one. */
  number: number;
  /** Whether there was no room in the week in which it was asked for. */
  hasWaited: boolean;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ContactPlaceRecord>(
  {
    countyId: { type: ObjectId, required: true },
    limitId: { type: ObjectId, required: true },
    contactId: { type: ObjectId, required: true },
    personId: { type: ObjectId, required: true },
    week: { type: String, required: true },
    number: { type: Number, required: true },
    hasWaited: { type: Boolean, required: true },
  },
  { collection: 'contactPlaces', versionKey: false },
);

/** One place for a person at a time. */
schema.index({ limitId: 1, personId: 1 }, { unique: true });
schema.index({ limitId: 1, number: 1 });
schema.index({ personId: 1, week: 1 });
schema.index({ contactId: 1 });

export const ContactPlace = mongoose.model('ContactPlace', schema);
