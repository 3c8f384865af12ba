import mongoose, { type Types } from 'mongoose';

import type { ContactChangeView } from './contract.ts';

/** What happened to a contact. Added to, never changed; what stood before goes with the contact. */
export interface ContactChangeRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  contactId: Types.ObjectId;
  kind: ContactChangeView['kind'] | 'removed';
  fields: string[];
  earlier: { field: string; value: string }[];
  by: Types.ObjectId;
  at: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ContactChangeRecord>(
  {
    countyId: { type: ObjectId, required: true },
    contactId: { type: ObjectId, required: true },
    kind: {
      type: String,
      enum: ['posted', 'corrected', 'confirmed', 'reported', 'removed'],
      required: true,
    },
    fields: [{ type: String }],
    earlier: [new mongoose.Schema({ field: String, value: String }, { _id: false })],
    by: { type: ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'contactChanges', versionKey: false },
);
schema.index({ contactId: 1, at: -1, _id: -1 });

export const ContactChange = mongoose.model('ContactChange', schema);
