import mongoose, { type Types } from 'mongoose';

import { weekdays, type Weekday } from '../contract.ts';

/** Where one host organisation sets off from. */
export interface RotaBaseRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  organisationId: Types.ObjectId;
  /** Of the county's map. */
  placeId: string;
}

const baseSchema = new mongoose.Schema<RotaBaseRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    organisationId: { type: mongoose.Schema.Types.ObjectId, required: true },
    placeId: { type: String, required: true },
  },
  { collection: 'rotaBases', versionKey: false },
);
baseSchema.index({ countyId: 1, organisationId: 1 }, { unique: true });

export const RotaBase = mongoose.model('RotaBase', baseSchema);

/** Which venues and days come in question for a series. */
export interface RotaGroundRecord {
  /** That of the series: each has one at most. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  venues: { name: string; placeId: string }[];
  weekdays: Weekday[];
  /** Raised by each change, so that no change undoes another. */
  version: number;
}

const groundSchema = new mongoose.Schema<RotaGroundRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    venues: {
      type: [
        {
          _id: false,
          name: { type: String, required: true },
          placeId: { type: String, required: true },
        },
      ],
      required: true,
    },
    weekdays: { type: [{ type: String, enum: weekdays }], required: true },
    version: { type: Number, required: true },
  },
  { collection: 'rotaGrounds', versionKey: false },
);

export const RotaGround = mongoose.model('RotaGround', groundSchema);
