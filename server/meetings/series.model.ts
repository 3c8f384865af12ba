import mongoose, { type Types } from 'mongoose';

import { ordinals, weekdays, type MonthlyRule } from './contract.ts';

/** What all dates of one monthly meeting share. */
export interface SeriesRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** `COUNTY_WIDE`, or the id of the host organisation. */
  audience: string;
  name: string;
  place: string;
  phone: string;
  link: string;
  rule: MonthlyRule;
  /** By the clocks of the time zone, such as 10:00. */
  startTime: string;
  endTime: string;
  timeZone: string;
  times: number;
  /** The first date is on this day or later, such as 2026-10-07. */
  startsOn: string;
  createdBy: Types.ObjectId;
  createdAt: Date;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
}

const schema = new mongoose.Schema<SeriesRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    audience: { type: String, required: true },
    name: { type: String, required: true },
    place: { type: String, default: '' },
    phone: { type: String, default: '' },
    link: { type: String, default: '' },
    rule: {
      type: new mongoose.Schema<MonthlyRule>(
        {
          ordinal: { type: Number, enum: ordinals, required: true },
          weekday: { type: String, enum: weekdays, required: true },
        },
        { _id: false },
      ),
      required: true,
    },
    startTime: { type: String, required: true },
    endTime: { type: String, required: true },
    timeZone: { type: String, required: true },
    times: { type: Number, required: true },
    startsOn: { type: String, required: true },
    createdBy: { type: mongoose.Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'meetingSeries', versionKey: false },
);

export const seriesClientKey = { createdBy: 1, clientId: 1 } as const;
schema.index(seriesClientKey, { unique: true });

export const Series = mongoose.model('MeetingSeries', schema);
