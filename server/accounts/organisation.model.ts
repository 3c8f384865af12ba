import { model, Schema, type Types } from 'mongoose';

import { organisationKinds, type OrganisationKind } from './contract.ts';

export interface OrganisationRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  name: string;
  /** The name in small letters: what must differ, and what lists are sorted by. */
  nameKey: string;
  kinds: OrganisationKind[];
  state: 'open' | 'closed';
  /** Asked not to be listed, and why. */
  takenOff?: { reason: string; at: Date } | undefined;
  addedAt: Date;
  /** Left out where it is open, or was closed before this was kept. */
  closedAt?: Date | undefined;
  /** The one that stayed, where the two were the same. */
  mergedInto?: Types.ObjectId | undefined;
  /** Who said so. */
  mergedBy?: Types.ObjectId | undefined;
}

const schema = new Schema<OrganisationRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    kinds: { type: [{ type: String, enum: organisationKinds }], required: true },
    state: { type: String, enum: ['open', 'closed'], required: true },
    takenOff: new Schema(
      { reason: { type: String, default: '' }, at: { type: Date, required: true } },
      { _id: false },
    ),
    addedAt: { type: Date, required: true },
    closedAt: Date,
    mergedInto: Schema.Types.ObjectId,
    mergedBy: Schema.Types.ObjectId,
  },
  { versionKey: false },
);
/** A closed organisation gives its name free. */
schema.index(
  { countyId: 1, nameKey: 1 },
  { unique: true, partialFilterExpression: { state: 'open' } },
);
schema.index({ countyId: 1, state: 1, nameKey: 1 });
/** Those that asked not to be listed. */
schema.index(
  { countyId: 1, nameKey: 1, takenOff: 1 },
  { partialFilterExpression: { takenOff: { $exists: true } } },
);

export const Organisation = model('Organisation', schema, 'organisations');
