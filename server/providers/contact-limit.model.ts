import mongoose, { type Types } from 'mongoose';

/** How many link workers a week may get in touch: with one contact, or with all of an organisation. */
export interface ContactLimitRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  organisationId: Types.ObjectId;
  /** Null for all contacts of the organisation that have no limit of their own. */
  contactId: Types.ObjectId | null;
  perWeek: number;
  /**
   * Raised by every change of its places, before they are read: of two who ask at one moment the
   * second waits for the first. Places are numbered by it.
   */
  revision: number;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<ContactLimitRecord>(
  {
    countyId: { type: ObjectId, required: true },
    organisationId: { type: ObjectId, required: true },
    contactId: { type: ObjectId, default: null },
    perWeek: { type: Number, required: true },
    revision: { type: Number, required: true },
  },
  { collection: 'contactLimits', versionKey: false },
);
schema.index({ countyId: 1, organisationId: 1, contactId: 1 }, { unique: true });

export const ContactLimit = mongoose.model('ContactLimit', schema);
