import mongoose, { type Types } from 'mongoose';

export interface CommentRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  resourceId: Types.ObjectId;
  authorId: Types.ObjectId;
  /** Lost when it is removed. */
  text: string;
  state: 'shown' | 'removed' | 'hidden';
  writtenAt: Date;
  /** Its moment and its id in one text, so that one comparison finds the next page. */
  place: string;
  clientId: string;
}

const schema = new mongoose.Schema<CommentRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    resourceId: { type: mongoose.Schema.Types.ObjectId, required: true },
    authorId: { type: mongoose.Schema.Types.ObjectId, required: true },
    text: { type: String, default: '' },
    state: { type: String, required: true, default: 'shown' },
    writtenAt: { type: Date, required: true },
    place: { type: String, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'resourceComments', versionKey: false },
);

export const commentClientKey = { countyId: 1, authorId: 1, clientId: 1 } as const;
schema.index(commentClientKey, { unique: true });
schema.index({ countyId: 1, resourceId: 1, state: 1, place: 1 });

export const ResourceComment = mongoose.model('ResourceComment', schema);
