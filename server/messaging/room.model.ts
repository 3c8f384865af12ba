import mongoose, { type Types } from 'mongoose';

import type { RoomKind } from './contract.ts';

export interface RoomRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  kind: RoomKind;
  /** Null for a direct room. */
  name: string | null;
  purpose: string;
  state: 'open' | 'closed';
  /** Raised with every coming and going, in the same transaction: an audience is known by it. */
  membersVersion: number;
  memberCount: number;
  /** Null for rooms that the county or an organisation brought with it. */
  createdBy: Types.ObjectId | null;
  createdAt: Date;
  /** Newest last. */
  pins?: Pin[];
  /** Older messages have been let go of, but for those that are pinned or in a thread that goes on. */
  sweptUntil?: Date;
  /** Of an organisation's room. */
  organisationId?: Types.ObjectId;
  /** Of a topic room: its name in one spelling, by which the county has it once. */
  nameKey?: string;
  /** Of a topic room: made by the browser that opened it. */
  clientId?: string;
  /** Of a direct room: ids of its people, sorted. One room for each set of people. */
  membersKey?: string;
}

/** A pinned message as far as the room shows it. */
export interface Pin {
  messageId: Types.ObjectId;
  seq: number;
  authorId: Types.ObjectId;
  excerpt: string;
}

const schema = new mongoose.Schema<RoomRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    name: { type: String, default: null },
    purpose: { type: String, default: '' },
    state: { type: String, required: true, default: 'open' },
    membersVersion: { type: Number, required: true, default: 0 },
    memberCount: { type: Number, required: true, default: 0 },
    createdBy: { type: mongoose.Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    pins: {
      type: [
        {
          _id: false,
          messageId: { type: mongoose.Schema.Types.ObjectId, required: true },
          seq: { type: Number, required: true },
          authorId: { type: mongoose.Schema.Types.ObjectId, required: true },
          excerpt: { type: String, default: '' },
        },
      ],
      default: undefined,
    },
    sweptUntil: { type: Date },
    organisationId: { type: mongoose.Schema.Types.ObjectId },
    nameKey: { type: String },
    clientId: { type: String },
    membersKey: { type: String },
  },
  { collection: 'rooms', versionKey: false },
);

export const topicNameKey = { countyId: 1, kind: 1, nameKey: 1 } as const;
export const topicClientKey = { createdBy: 1, clientId: 1 } as const;
export const directKey = { countyId: 1, membersKey: 1 } as const;

schema.index(
  { countyId: 1, kind: 1 },
  { unique: true, partialFilterExpression: { kind: 'county' } },
);
schema.index(
  { countyId: 1, organisationId: 1 },
  { unique: true, partialFilterExpression: { kind: 'organisation' } },
);
schema.index(topicNameKey, { unique: true, partialFilterExpression: { kind: 'topic' } });
schema.index(topicClientKey, { unique: true, partialFilterExpression: { kind: 'topic' } });
schema.index(directKey, { unique: true, partialFilterExpression: { kind: 'direct' } });

export const Room = mongoose.model('Room', schema);
