import mongoose, { type Types } from 'mongoose';

import { askedSchema, type AskedRecord } from './asked.model.ts';
import {
  accessCodes,
  attendanceModes,
  checkHows,
  commitmentLevels,
  days,
  forWhomCodes,
  frequencies,
  groupSizes,
  joinRoutes,
  ordinals,
  partsOfDay,
  rejoinRules,
  roomStates,
  whatMattersCodes,
  type ActivityWords,
  type CheckedField,
  type CheckHow,
  type DaySpan,
  type RoomState,
  type Schedule,
} from './contract.ts';

/** Who vouched for a field, when, and how they knew. */
export interface CheckRecord {
  at: Date;
  by: Types.ObjectId;
  how: CheckHow;
}

export type ReportRecord = Pick<CheckRecord, 'at' | 'by'>;

export interface CapacityRecord {
  state: RoomState;
  at: Date;
  by: Types.ObjectId;
  how: 'provider' | 'rang';
}

/** Closed for some days, and who said so. */
export interface ClosureRecord extends DaySpan {
  at: Date;
  by: Types.ObjectId;
  how: 'provider' | 'rang';
}

/** One thing that people can join: an Open Referral `service`. */
export interface ActivityRecord extends ActivityWords {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  organisationId: Types.ObjectId;
  /** As accounts has it, here so that a search finds it. Follows a change of name. */
  organisationName: string;
  /** The name in small letters: what lists are sorted by. */
  nameKey: string;
  townKey: string;
  capacity: CapacityRecord | null;
  /** Soonest first. Those that are over go with the next one. */
  closures: ClosureRecord[];
  checks: Record<CheckedField, CheckRecord | null>;
  /** Fields of which somebody said that they are wrong, until they are changed or checked. */
  reports: Partial<Record<CheckedField, ReportRecord>>;
  /** Until it is checked, given back or due. Left out where nobody is asked. */
  asked?: AskedRecord | undefined;
  state: 'open' | 'withdrawn';
  /** It left the board with its organisation, and comes back with it. */
  restsWithOrganisation?: boolean | undefined;
  /** The one that stayed, where a coordinator said that the two are the same. Never itself merged. */
  mergedInto?: Types.ObjectId | undefined;
  /** What its open data is found by: see `open-keys.ts`. */
  openKeys: string[];
  openWords: string[];
  /** Raised by each change of the words, not by what is said of room or checked. */
  version: number;
  /** When its activity provider was last asked by letter whether it is still right. */
  reviewAskedAt?: Date | undefined;
  addedAt: Date;
  changedAt: Date;
  createdBy: Types.ObjectId;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
}

const { ObjectId } = mongoose.Schema.Types;

const checkSchema = new mongoose.Schema<CheckRecord>(
  {
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: checkHows, required: true },
  },
  { _id: false },
);
const capacitySchema = new mongoose.Schema<CapacityRecord>(
  {
    state: { type: String, enum: roomStates, required: true },
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: ['provider', 'rang'], required: true },
  },
  { _id: false },
);
const closureSchema = new mongoose.Schema<ClosureRecord>(
  {
    from: { type: String, required: true },
    until: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: ObjectId, required: true },
    how: { type: String, enum: ['provider', 'rang'], required: true },
  },
  { _id: false },
);
const reportSchema = new mongoose.Schema<ReportRecord>(
  { at: { type: Date, required: true }, by: { type: ObjectId, required: true } },
  { _id: false },
);
const report = { type: reportSchema };
const check = { type: checkSchema, default: null };
const line = { type: String, default: '' };
const time = { type: String, required: true };
const scheduleSchema = new mongoose.Schema<Schedule>(
  {
    freq: { type: String, enum: frequencies, required: true },
    days: [{ type: String, enum: days }],
    ordinal: { type: Number, enum: [...ordinals, null], default: null },
    opensAt: time,
    closesAt: time,
    startsOn: line,
    endsOn: line,
  },
  { _id: false },
);
/** One of the codes, or nothing. */
const choice = (codes: readonly string[]) => ({
  ...{ type: String, enum: [...codes, ''], default: '' as const },
});
const years = { type: Number, default: null };

const schema = new mongoose.Schema<ActivityRecord>(
  {
    countyId: { type: ObjectId, required: true },
    organisationId: { type: ObjectId, required: true },
    organisationName: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    description: line,
    whatMatters: [{ type: String, enum: whatMattersCodes }],
    whenWords: line,
    schedule: { type: scheduleSchema, default: null },
    days: [{ type: String, enum: days }],
    partOfDay: [{ type: String, enum: partsOfDay }],
    placeWords: line,
    town: line,
    townKey: line,
    attendanceMode: [{ type: String, enum: attendanceModes }],
    joinRoute: { type: String, enum: joinRoutes, required: true },
    access: [{ type: String, enum: accessCodes }],
    cost: {
      type: new mongoose.Schema(
        { isFree: { type: Boolean, required: true }, words: line },
        { _id: false },
      ),
      required: true,
    },
    firstVisit: line,
    meetsAtDoor: { type: Boolean, required: true },
    hasBuddy: { type: Boolean, default: false },
    welcomer: {
      type: new mongoose.Schema(
        { name: line, days: [{ type: String, enum: days }] },
        { _id: false },
      ),
      default: () => ({ name: '', days: [] }),
    },
    minimumAge: years,
    maximumAge: years,
    commitment: choice(commitmentLevels),
    rejoin: choice(rejoinRules),
    groupSize: choice(groupSizes),
    forWhom: choice(forWhomCodes),
    socialAfter: { type: Boolean, default: false },
    phone: line,
    email: line,
    website: line,
    capacity: { type: capacitySchema, default: null },
    closures: { type: [closureSchema], default: [] },
    checks: {
      type: new mongoose.Schema(
        { times: check, place: check, cost: check, phone: check },
        { _id: false },
      ),
      required: true,
    },
    reports: {
      type: new mongoose.Schema(
        { times: report, place: report, cost: report, phone: report },
        { _id: false },
      ),
      default: () => ({}),
    },
    asked: askedSchema,
    state: { type: String, enum: ['open', 'withdrawn'], required: true },
    restsWithOrganisation: Boolean,
    mergedInto: ObjectId,
    openKeys: [String],
    openWords: [String],
    version: { type: Number, required: true },
    reviewAskedAt: Date,
    addedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    createdBy: { type: ObjectId, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'activities', versionKey: false },
);

/** A search reads only what stands under its county's own words. */
schema.index(
  {
    countyId: 1,
    state: 1,
    name: 'text',
    organisationName: 'text',
    whatMatters: 'text',
    town: 'text',
    placeWords: 'text',
    description: 'text',
    firstVisit: 'text',
  },
  {
    name: 'activityWords',
    default_language: 'english',
    // No field may choose the language of a search.
    language_override: 'noLanguageField',
    weights: {
      name: 10,
      organisationName: 6,
      whatMatters: 4,
      town: 4,
      placeWords: 3,
      description: 2,
      firstVisit: 1,
    },
  },
);
/** The board, and what is new on it. */
schema.index({ countyId: 1, state: 1, addedAt: -1, _id: -1 });
schema.index({ countyId: 1, organisationId: 1, state: 1, nameKey: 1, _id: 1 });
schema.index({ countyId: 1, state: 1, town: 1 });
/** Whose times nobody has checked for long, in all counties. */
schema.index({ state: 1, 'checks.times.at': 1, reviewAskedAt: 1 });
/**
 * The open data, in the order of the ids. Ages and times stand behind, so that a question for them is
 * answered, and counted, from the index alone.
 */
schema.index({
  ...{ state: 1, openKeys: 1, _id: 1, minimumAge: 1, maximumAge: 1 },
  ...{ 'schedule.opensAt': 1, 'schedule.closesAt': 1 },
});
schema.index({ state: 1, openWords: 1, _id: 1 });
/** What somebody is asked to check. */
schema.index(
  { countyId: 1, 'asked.of': 1, 'asked.dueOn': 1 },
  { partialFilterExpression: { 'asked.of': { $exists: true } } },
);
schema.index(
  { countyId: 1, mergedInto: 1 },
  { partialFilterExpression: { mergedInto: { $exists: true } } },
);
export const activityClientKey = { createdBy: 1, clientId: 1 } as const;
schema.index(activityClientKey, { unique: true });

export const Activity = mongoose.model('Activity', schema);

/** Those whose times were checked before that moment or never, and which were not asked about since. */
export const longUnchecked = (before: Date) => ({
  state: 'open' as const,
  'checks.times.at': mongoose.trusted({ $not: { $gte: before } }),
  reviewAskedAt: mongoose.trusted({ $not: { $gte: before } }),
});

/** Those that the text index finds. Sort by score. */
export const fittingWords = (words: string) => ({ $text: mongoose.trusted({ $search: words }) });
export const byScore = { score: { $meta: 'textScore' } } as const;

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
