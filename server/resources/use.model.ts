import mongoose, { type Types } from 'mongoose';

/** "I used it", once for a person and a resource. */
export interface UseRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  resourceId: Types.ObjectId;
  personId: Types.ObjectId;
  /** How it went; may be empty. */
  line: string;
  usedAt: Date;
  place: string;
}

const schema = new mongoose.Schema<UseRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    resourceId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    line: { type: String, default: '' },
    usedAt: { type: Date, required: true },
    place: { type: String, required: true },
  },
  { collection: 'resourceUses', versionKey: false },
);

export const useKey = { countyId: 1, resourceId: 1, personId: 1 } as const;
schema.index(useKey, { unique: true });
schema.index({ countyId: 1, resourceId: 1, place: -1 });

export const ResourceUse = mongoose.model('ResourceUse', schema);

/** How many used each of these. */
export const usesOf = (countyId: string, resourceIds: readonly Types.ObjectId[]) => [
  {
    $match: {
      countyId: new mongoose.Types.ObjectId(countyId),
      resourceId: { $in: [...resourceIds] },
    },
  },
  { $group: { _id: '$resourceId', people: { $sum: 1 } } },
];
