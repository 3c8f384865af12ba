import mongoose, { type Types } from 'mongoose';

import type { RoomKind } from './contract.ts';

/** A person in a room. Somebody who left keeps the document, so that coming back is one change. */
export interface RoomMembershipRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  /** Of the room. It never changes. */
  kind: RoomKind;
  personId: Types.ObjectId;
  state: 'active' | 'left';
  /** All messages up to this one are read. Only grows. */
  readSeq: number;
  joinedAt: Date;
  leftAt: Date | null;
}

const schema = new mongoose.Schema<RoomMembershipRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    state: { type: String, required: true },
    readSeq: { type: Number, required: true },
    joinedAt: { type: Date, required: true },
    leftAt: { type: Date, default: null },
  },
  { collection: 'roomMemberships', versionKey: false },
);

schema.index({ roomId: 1, personId: 1 }, { unique: true });
schema.index({ personId: 1, state: 1, roomId: 1 });
schema.index({ roomId: 1, state: 1, personId: 1 });

export const RoomMembership = mongoose.model('RoomMembership', schema);
