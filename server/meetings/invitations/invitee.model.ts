import mongoose, { type Types } from 'mongoose';

/** Somebody who chose calendar invitations by mail, now or before. */
export interface InviteeRecord {
  _id: Types.ObjectId;
  personId: Types.ObjectId;
  countyId: Types.ObjectId;
  isOn: boolean;
  /** What may come to this person was changed, and invitations have not heard of it yet. */
  unheard?: Types.ObjectId;
  /** Of somebody who has left the county: where the last letters go. Wiped together with them. */
  leaving?: { name: string; email: string; at: Date };
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<InviteeRecord>(
  {
    personId: { type: ObjectId, required: true },
    countyId: { type: ObjectId, required: true },
    isOn: { type: Boolean, required: true },
    unheard: { type: ObjectId },
    leaving: {
      type: new mongoose.Schema(
        {
          name: { type: String, required: true },
          email: { type: String, required: true },
          at: { type: Date, required: true },
        },
        { _id: false },
      ),
    },
  },
  { collection: 'meetingInvitees', versionKey: false },
);

export const inviteeKey = { personId: 1 } as const;
schema.index(inviteeKey, { unique: true });
schema.index({ unheard: 1 }, { partialFilterExpression: { unheard: { $exists: true } } });
schema.index({ 'leaving.at': 1 }, { partialFilterExpression: { 'leaving.at': { $exists: true } } });

export const Invitee = mongoose.model('MeetingInvitee', schema);
