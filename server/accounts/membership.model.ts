import { model, Schema, type Types } from 'mongoose';

import { roles, type Role } from './contract.ts';

const membershipStates = ['active', 'paused', 'alumni', 'ended'] as const;
type MembershipState = (typeof membershipStates)[number];

/** Those of people who belong here, be they away for a while. */
export const heldStates = ['active', 'paused'] as const satisfies readonly MembershipState[];

export interface MembershipRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  /** Null for coordinators and administrators, whose role holds in the whole county. */
  organisationId: Types.ObjectId | null;
  role: Role;
  /**
   * `paused`: the person is away and holds the role. `alumni`: the role is over, and what it gave to
   * read can be read until the seat ends. Audiences are of the active ones alone.
   */
  state: MembershipState;
  startedAt: Date;
  endedAt?: Date;
}

const schema = new Schema<MembershipRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    organisationId: { type: Schema.Types.ObjectId, default: null },
    role: { type: String, enum: roles, required: true },
    state: { type: String, enum: membershipStates, required: true },
    startedAt: { type: Date, required: true },
    endedAt: { type: Date },
  },
  { versionKey: false },
);
schema.index(
  { personId: 1, role: 1, organisationId: 1 },
  { unique: true, partialFilterExpression: { state: 'active' } },
);
schema.index({ personId: 1, state: 1, startedAt: 1 });
schema.index({ countyId: 1, state: 1, role: 1 });
schema.index({ organisationId: 1, state: 1 });

export const Membership = model('Membership', schema, 'memberships');
