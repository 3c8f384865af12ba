import mongoose, { model, Schema, type Types } from 'mongoose';

/** A town or village of a county, and where it is. */
export interface PlaceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  name: string;
  /** The name in small letters: what it is found by, and what activities name as their town. */
  nameKey: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
}

const degrees = { type: Number, required: true };

const schema = new Schema<PlaceRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    latitude: degrees,
    longitude: degrees,
  },
  { versionKey: false },
);
export const placeKey = { countyId: 1, nameKey: 1 } as const;
schema.index(placeKey, { unique: true });

export const Place = model('Place', schema, 'places');

export const newId = () => new mongoose.Types.ObjectId();
