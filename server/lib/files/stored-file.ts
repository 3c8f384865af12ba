import mongoose, { type Types } from 'mongoose';

/** What a record says of a file that it holds. */
export interface StoredFile {
  fileId: Types.ObjectId;
  name: string;
  type: string;
  label: string;
  bytes: number;
  /** Of a picture, which can be shown in the page; null for other files. */
  picture: { width: number; height: number } | null;
}

const pictureSchema = { width: { type: Number }, height: { type: Number } };

export const storedFileSchema = new mongoose.Schema<StoredFile>(
  {
    fileId: { type: mongoose.Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    label: { type: String, required: true },
    bytes: { type: Number, required: true },
    picture: { type: new mongoose.Schema(pictureSchema, { _id: false }), default: null },
  },
  { _id: false },
);
