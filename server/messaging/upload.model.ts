import mongoose, { type Types } from 'mongoose';

import { messageFileSchema, type MessageFileRecord } from './message-file.model.ts';

/** A file that was brought into a room and is in no message yet. Nobody can open it. */
export interface UploadRecord {
  /** The id of its file. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  personId: Types.ObjectId;
  /** Made by the browser or the form: the same file that comes twice is kept once. */
  clientId: string;
  file: MessageFileRecord;
  /** Client id of the message that takes it, from shortly before that message is stored. */
  claimedBy: string | null;
  /** After this moment it is looked for in its message, and goes where it is not there. */
  keptUntil: Date;
}

const schema = new mongoose.Schema<UploadRecord>(
  {
    _id: { type: mongoose.Schema.Types.ObjectId, required: true },
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    clientId: { type: String, required: true },
    file: { type: messageFileSchema, required: true },
    claimedBy: { type: String, default: null },
    keptUntil: { type: Date, required: true },
  },
  { collection: 'messageUploads', versionKey: false },
);

export const uploadKey = { roomId: 1, personId: 1, clientId: 1 } as const;

schema.index(uploadKey, { unique: true });
schema.index({ keptUntil: 1 });

export const MessageUpload = mongoose.model('MessageUpload', schema);
