import mongoose, { type Types } from 'mongoose';

import type { Position } from '../lib/distance.ts';
import { askedSchema, type AskedRecord } from './asked.model.ts';
import {
  accessCodes,
  attendanceModes,
  commitmentLevels,
  days,
  forWhomCodes,
  groupSizes,
  joinRoutes,
  partsOfDay,
  rejoinRules,
  whatMattersCodes,
  type ActivityWords,
  type CheckedField,
  type CheckHow,
  type DaySpan,
  type RoomState,
} from './contract.ts';
import {
  capacitySchema,
  checkSchema,
  closureSchema,
  positionSchema,
  reportSchema,
  scheduleSchema,
} from './activity-parts.model.ts';

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

/** Where it is, and what that follows from: the postcode of its place, or its town. */
export interface PositionRecord extends Position {
  from: 'postcode' | 'place';
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
  position: PositionRecord | null;
  /** A mark of its own while somebody has to work out where it is: see `placing.ts`. */
  placeDue?: Types.ObjectId;
  /** When its position became another one. */
  placedAt?: Date;
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
  /** Squares of the map in which it lies for everybody, and the point: longitude, latitude. */
  openCells: string[];
  openPoint: [number, number] | null;
  /** Raised by each change of the words, not by what is said of room or checked. */
  version: number;
  /** When its activity provider was last asked by letter whether it is still right. */
  reviewAskedAt?: Date | undefined;
  addedAt: Date;
  changedAt: Date;
  createdBy: Types.ObjectId;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
  /** By the real clock, with every write of any kind: what boards in memory follow. */
  writtenAt?: Date;
}

const { ObjectId } = mongoose.Schema.Types;

const report = { type: reportSchema };
const check = { type: checkSchema, default: null };
const line = { type: String, default: '' };
/** One of the codes, or nothing. */
const choice = (codes: readonly string[]) => ({
  ...{ type: String, enum: [...codes, ''], default: '' as const },
});
const years = { type: Number, default: null };

/** A clock that never says the same moment twice, so that two writes of a process differ. */
function laterEachTime(): () => Date {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now());
    return new Date(last);
  };
}

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
    position: { type: positionSchema, default: null },
    placeDue: ObjectId,
    placedAt: Date,
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
    openCells: [String],
    openPoint: { type: [Number], default: null },
    version: { type: Number, required: true },
    reviewAskedAt: Date,
    addedAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
    createdBy: { type: ObjectId, required: true },
    clientId: { type: String, required: true },
  },
  {
    collection: 'activities',
    versionKey: false,
    timestamps: { createdAt: false, updatedAt: 'writtenAt', currentTime: laterEachTime() },
  },
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
/** What is new on the board, and the board when it is read as a whole. */
schema.index({ countyId: 1, state: 1, addedAt: -1, _id: -1 });
/** What was written lately, told by the index alone. */
schema.index({ countyId: 1, writtenAt: 1, _id: 1 });
schema.index({ countyId: 1, organisationId: 1, state: 1, nameKey: 1, _id: 1 });
schema.index({ countyId: 1, state: 1, town: 1 });
/** What lies in a town, and how much in each. */
schema.index({ countyId: 1, state: 1, townKey: 1, town: 1 });
/** Those of which somebody has to work out where they are: few at a time. */
schema.index({ placeDue: 1 }, { sparse: true });
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
schema.index({ state: 1, openCells: 1, _id: 1 });
/** What somebody is asked to check. */
schema.index(
  { countyId: 1, 'asked.of': 1, 'asked.dueOn': 1 },
  { partialFilterExpression: { 'asked.of': { $exists: true } } },
);
schema.index(
  { 'asked.untold': 1, _id: 1 },
  { partialFilterExpression: { 'asked.untold': { $exists: true } } },
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

/** Those whose open point lies in the circle, by the distance on a sphere. */
export const inCircle = ({ latitude, longitude }: Position, angle: number) => ({
  openPoint: mongoose.trusted({ $geoWithin: { $centerSphere: [[longitude, latitude], angle] } }),
});

/** Those that the text index finds. Sort by score. */
export const fittingWords = (words: string) => ({ $text: mongoose.trusted({ $search: words }) });
export const byScore = { score: { $meta: 'textScore' } } as const;

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
