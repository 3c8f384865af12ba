import mongoose, { type Types } from 'mongoose';

import type { MessageFileKind } from './contract.ts';

/** A file as it stands in its message. It is read together with it, so it costs no query. */
export interface MessageFileRecord {
  /** Of the file itself, in `server/lib/files`. */
  fileId: Types.ObjectId;
  kind: MessageFileKind;
  name: string;
  /** Sent with the file. */
  type: string;
  /** As people say it: "Word document". */
  label: string;
  bytes: number;
  /** Of a picture, in pixels; null else. */
  width: number | null;
  height: number | null;
  /** The small picture that pages show; null for a document. */
  previewId: Types.ObjectId | null;
  previewBytes: number | null;
  /** A picture in words. Blank for a document, and for a picture that only decorates. */
  alt: string;
}

export const messageFileSchema = new mongoose.Schema<MessageFileRecord>(
  {
    fileId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    label: { type: String, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    previewId: { type: mongoose.Schema.Types.ObjectId, default: null },
    previewBytes: { type: Number, default: null },
    alt: { type: String, default: '' },
  },
  { _id: false },
);

/** Everything that is stored of these files. */
export function storedIds(files: readonly MessageFileRecord[]): Types.ObjectId[] {
  return files.flatMap(({ fileId, previewId }) => (previewId ? [fileId, previewId] : [fileId]));
}
