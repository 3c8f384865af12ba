import { model, Schema, type Types } from 'mongoose';

import { roles, type Role } from './contract.ts';

export interface InvitationRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  tokenHash: string;
  email: string;
  role: Role;
  /** Null for roles that hold in the whole county. */
  organisationId: Types.ObjectId | null;
  invitedBy: Types.ObjectId;
  invitedAt: Date;
  expiresAt: Date;
  state: 'open' | 'used' | 'revoked' | 'expired';
}

const schema = new Schema<InvitationRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    tokenHash: { type: String, required: true },
    email: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    organisationId: { type: Schema.Types.ObjectId, default: null },
    invitedBy: { type: Schema.Types.ObjectId, required: true },
    invitedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    state: { type: String, enum: ['open', 'used', 'revoked', 'expired'], required: true },
  },
  { versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
/** One open invitation to the same thing. */
schema.index(
  { countyId: 1, email: 1, role: 1, organisationId: 1 },
  { unique: true, partialFilterExpression: { state: 'open' } },
);
schema.index({ countyId: 1, state: 1, _id: -1 });
schema.index({ organisationId: 1, state: 1 });

export const Invitation = model('Invitation', schema, 'invitations');
