import mongoose, { type Types } from 'mongoose';

/** What happened to messages after they were sent: the room's second log. */
export interface MessageChangeRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  /** From 1, without gaps. */
  rev: number;
  messageId: Types.ObjectId;
  kind: 'edited' | 'deleted' | 'reacted' | 'pinned' | 'unpinned' | 'hidden' | 'restored';
  at: Date;
}

const schema = new mongoose.Schema<MessageChangeRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    rev: { type: Number, required: true },
    messageId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'messageChanges', versionKey: false },
);

export const revKey = { roomId: 1, rev: 1 } as const;

schema.index(revKey, { unique: true });

export const MessageChange = mongoose.model('MessageChange', schema);
