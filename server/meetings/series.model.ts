import mongoose, { type Types } from 'mongoose';

import { ordinals, repeats, weekdays, type SeriesRule } from './contract.ts';

/** An item that comes back on each date, at the beginning or at the end. */
export interface AgendaPart {
  title: string;
  minutes: number;
  at: 'start' | 'end';
}

/** What all dates of one meeting that comes again share. */
export interface SeriesRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** `COUNTY_WIDE` alone, or the ids of host organisations. */
  audience: string[];
  name: string;
  place: string;
  phone: string;
  link: string;
  /** Null where there is room for all. */
  capacity: number | null;
  rule: SeriesRule;
  /** By the clocks of the time zone, such as 10:00. */
  startTime: string;
  endTime: string;
  timeZone: string;
  /** Dates of the rule, with those that were skipped. */
  times: number;
  /** The first date is on this day or later, such as 2026-10-07. */
  startsOn: string;
  /** Days that were chosen one by one; empty for every other rule. */
  days: string[];
  /** Days of the rule on which it does not meet. */
  skipped: string[];
  /** Days of the rule for which it meets a week later. */
  weekLater: string[];
  /** What stands on each of its agendas. Absent until a coordinator keeps one: then the usual parts. */
  agendaParts?: AgendaPart[];
  createdBy: Types.ObjectId;
  createdAt: Date;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
  /** It is new, and invitations have not heard of it yet. */
  unheard?: Types.ObjectId;
}

const schema = new mongoose.Schema<SeriesRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    audience: { type: [String], required: true },
    name: { type: String, required: true },
    place: { type: String, default: '' },
    phone: { type: String, default: '' },
    link: { type: String, default: '' },
    capacity: { type: Number, default: null },
    rule: {
      type: new mongoose.Schema(
        {
          repeat: { type: String, enum: repeats, required: true },
          ordinal: { type: Number, enum: ordinals },
          weekday: { type: String, enum: weekdays },
          pause: { type: Number, min: 1, max: 12, default: undefined },
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
    days: { type: [String], default: [] },
    skipped: { type: [String], default: [] },
    weekLater: { type: [String], default: [] },
    agendaParts: {
      type: [
        {
          _id: false,
          title: { type: String, required: true },
          minutes: { type: Number, required: true },
          at: { type: String, enum: ['start', 'end'], required: true },
        },
      ],
      default: undefined,
    },
    createdBy: { type: mongoose.Schema.Types.ObjectId, required: true },
    createdAt: { type: Date, required: true },
    clientId: { type: String, required: true },
    unheard: { type: mongoose.Schema.Types.ObjectId },
  },
  { collection: 'meetingSeries', versionKey: false },
);

export const seriesClientKey = { createdBy: 1, clientId: 1 } as const;
schema.index(seriesClientKey, { unique: true });
schema.index({ unheard: 1 }, { partialFilterExpression: { unheard: { $exists: true } } });

export const Series = mongoose.model('MeetingSeries', schema);
