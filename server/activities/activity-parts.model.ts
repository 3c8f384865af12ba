import mongoose from 'mongoose';

import type {
  CapacityRecord,
  CheckRecord,
  ClosureRecord,
  PositionRecord,
  ReportRecord,
} from './activity.model.ts';
import { checkHows, days, frequencies, ordinals, roomStates, type Schedule } from './contract.ts';

// What an activity is made of beside its words.

const { ObjectId } = mongoose.Schema.Types;

export const checkSchema = new mongoose.Schema<CheckRecord>(
  {
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: checkHows, required: true },
  },
  { _id: false },
);
export const capacitySchema = new mongoose.Schema<CapacityRecord>(
  {
    state: { type: String, enum: roomStates, required: true },
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: ['provider', 'rang'], required: true },
  },
  { _id: false },
);
export const closureSchema = new mongoose.Schema<ClosureRecord>(
  {
    from: { type: String, required: true },
    until: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: ['provider', 'rang'], required: true },
  },
  { _id: false },
);
export const reportSchema = new mongoose.Schema<ReportRecord>(
  { at: { type: Date, required: true }, by: { type: ObjectId, required: true } },
  { _id: false },
);
const degrees = { type: Number, required: true };
export const positionSchema = new mongoose.Schema<PositionRecord>(
  {
    ...{ latitude: degrees, longitude: degrees },
    from: { type: String, enum: ['postcode', 'place'], required: true },
  },
  { _id: false },
);
const line = { type: String, default: '' };
const time = { type: String, required: true };
export const scheduleSchema = new mongoose.Schema<Schedule>(
  {
    freq: { type: String, enum: frequencies, required: true },
    days: [{ type: String, enum: days }],
    ordinal: { type: Number, enum: [...ordinals, null], default: null },
    opensAt: time,
    closesAt: time,
    startsOn: line,
    endsOn: line,
    // Left out where there are none, as in what older versions stored.
    moreDates: { type: [String], default: undefined },
  },
  { _id: false },
);
