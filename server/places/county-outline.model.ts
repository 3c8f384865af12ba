import { model, Schema, type Types } from 'mongoose';

import type { Outline } from './contract.ts';

/** What a county looks like: one for each county. */
export interface CountyOutlineRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** Those of a GeoJSON MultiPolygon. */
  coordinates: Outline['coordinates'];
  keptAt: Date;
}

const schema = new Schema<CountyOutlineRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    coordinates: { type: [[[[Number]]]], required: true },
    keptAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ countyId: 1 }, { unique: true });

export const CountyOutline = model('CountyOutline', schema, 'countyOutlines');
