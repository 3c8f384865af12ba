import mongoose, { type PipelineStage, type Types } from 'mongoose';

import { COUNTY_WIDE, type ChangeScope, type MeetingTime } from './contract.ts';

/** One date of a series. */
export interface MeetingRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** Of its series, here for the index. It never changes. */
  audience: string[];
  seriesId: Types.ObjectId;
  /** Place in the series, from 1. */
  number: number;
  startsAt: Date;
  endsAt: Date;
  /**
   * What people agreed on: the hour on the wall, such as 2026-10-14T10:00. The moments above were
   * worked out of it; should the law of summer time change, they are worked out anew.
   */
  localStart: string;
  /** The day and hour that the rule of its series has for it, by which calendars know it for ever. */
  ruleStart: string;
  /** Where it is and how to join, where that is not as its series says. */
  place?: string;
  phone?: string;
  link?: string;
  capacity?: number | null;
  /** How often somebody said that they come, where places are limited: see `reply.model.ts`. */
  turns?: number;
  /** Raised by each change of the date, for calendars that hold an older copy. */
  sequence: number;
  status: 'scheduled' | 'cancelled';
  changedAt: Date;
  /** The change of which invitations have not heard yet, the same for all dates that it reached. */
  unheard?: Types.ObjectId;
  /** When the date begins, as it was before or as it is: the sooner of the two. */
  unheardSoonest?: Date;
  /** The hour of its beginning of which those who come were reminded, or are to be. */
  remindedOf?: Date;
  remindedAt?: Date;
  /** They are to be reminded and were not yet; see `reminders/make-reminder-source.ts`. */
  untold?: Types.ObjectId;
}

const schema = new mongoose.Schema<MeetingRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    audience: { type: [String], required: true },
    seriesId: { type: mongoose.Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    localStart: { type: String, required: true },
    ruleStart: { type: String, required: true },
    place: { type: String },
    phone: { type: String },
    link: { type: String },
    capacity: { type: Number },
    turns: { type: Number },
    sequence: { type: Number, required: true },
    status: { type: String, enum: ['scheduled', 'cancelled'], required: true },
    changedAt: { type: Date, required: true },
    unheard: { type: mongoose.Schema.Types.ObjectId },
    unheardSoonest: { type: Date },
    remindedOf: { type: Date },
    remindedAt: { type: Date },
    untold: { type: mongoose.Schema.Types.ObjectId },
  },
  { collection: 'meetings', versionKey: false },
);

schema.index({ seriesId: 1, number: 1 }, { unique: true });
/** The next date of a series, wherever it was moved. */
schema.index({ seriesId: 1, startsAt: 1 });
/** Lists read one sorted run of each audience and merge them; nothing is sorted in memory. */
schema.index({ countyId: 1, audience: 1, startsAt: 1, _id: 1, endsAt: 1 });
schema.index({ unheard: 1 }, { partialFilterExpression: { unheard: { $exists: true } } });
/**
 * For reminders, which look at all counties together. It says what every date is, a number from 1 on, so
 * that no query of one county is drawn to it: it serves those alone that say so as well.
 */
schema.index(
  { startsAt: 1, _id: 1 },
  { partialFilterExpression: { status: 'scheduled', number: { $gte: 1 } } },
);
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: { $exists: true } } });

export const Meeting = mongoose.model('Meeting', schema);

/** Whose meetings: those of the whole county and of these organisations. */
export interface MeetingScope {
  countyId: string;
  organisationIds: readonly string[];
}

export const inScope = ({ countyId, organisationIds }: MeetingScope) => ({
  countyId: asId(countyId),
  audience: mongoose.trusted({ $in: [COUNTY_WIDE, ...organisationIds] }),
});

/** No meeting goes on into the next day, so one that runs now began within this time. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

const sinceYesterday = (now: Date) => new Date(now.getTime() - LONGEST_MS);

/**
 * Meetings that are not over, in parts to be read one after the other, each from its very place in
 * the index: after a cursor the rest of its moment, then all later ones.
 */
export function notOver(scope: MeetingScope, now: Date, after: MeetingCursor | null) {
  const common = { ...inScope(scope), endsAt: mongoose.trusted({ $gt: now }) };
  const yesterday = sinceYesterday(now);
  const startingAt = (startsAt: { $gt: Date } | { $gte: Date }) => ({
    filter: { ...common, startsAt: mongoose.trusted(startsAt) },
    sort: soonestFirst,
  });
  if (!after) return [startingAt({ $gte: yesterday })];
  const restOfMoment = {
    filter: { ...common, startsAt: after.startsAt, _id: mongoose.trusted({ $gt: after.id }) },
    sort: { _id: 1 } as const,
  };
  const { startsAt } = after;
  return [restOfMoment, startingAt(startsAt > yesterday ? { $gt: startsAt } : { $gte: yesterday })];
}

/** Meetings that begin in a span of time, or run already, and are not cancelled. */
export const startingUntil = (scope: MeetingScope, now: Date, until: Date) => ({
  ...inScope(scope),
  status: 'scheduled' as const,
  startsAt: mongoose.trusted({ $gte: sinceYesterday(now), $lt: until }),
  endsAt: mongoose.trusted({ $gt: now }),
});

/** Meetings of all counties that begin in a span of time and are not cancelled. */
export const scheduledWithin = (after: Date, until: Date) => ({
  status: 'scheduled' as const,
  number: mongoose.trusted({ $gte: 1 }),
  startsAt: mongoose.trusted({ $gt: after, $lt: until }),
});

/** The dates of a series that a change of one of them reaches. */
export const reachedBy = (
  { _id, seriesId, countyId, startsAt }: MeetingRecord,
  { scope, status, now }: { scope: ChangeScope; status: MeetingRecord['status']; now: Date },
) => ({
  ...{ seriesId, countyId, status },
  ...(scope === 'this' && { _id }),
  startsAt:
    scope === 'later' ? mongoose.trusted({ $gte: startsAt }) : mongoose.trusted({ $gt: now }),
});

const FEED_REACHES_BACK_MS = 365 * 24 * 60 * 60 * 1000;

/** What stands in a calendar feed, of all series in the scope or of one. */
export const inFeed = (scope: MeetingScope, seriesId: Types.ObjectId | null, now: Date) => ({
  ...inScope(scope),
  ...(seriesId && { seriesId }),
  startsAt: mongoose.trusted({ $gt: new Date(now.getTime() - FEED_REACHES_BACK_MS) }),
});

/** A change of which invitations have not heard yet: its mark, and the soonest date that it reached. */
export interface UnheardChange {
  _id: Types.ObjectId;
  seriesId: Types.ObjectId;
  soonest: Date;
}

export const unheardChanges = (most: number): PipelineStage[] => [
  { $match: { unheard: { $exists: true } } },
  {
    $group: {
      _id: '$unheard',
      seriesId: { $first: '$seriesId' },
      soonest: { $min: '$unheardSoonest' },
    },
  },
  { $sort: { _id: 1 } },
  { $limit: most },
];

/** A series with dates to come, and whom it is for. */
export interface SeriesAhead {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  audience: string | string[];
}

export const seriesAhead = (countyIds: readonly string[], now: Date): PipelineStage[] => [
  { $match: { countyId: { $in: countyIds.map(asId) }, startsAt: { $gt: now } } },
  {
    $group: {
      _id: '$seriesId',
      countyId: { $first: '$countyId' },
      audience: { $first: '$audience' },
    },
  },
  { $sort: { _id: 1 } },
];

interface AskedHours {
  countyId: string;
  audience: readonly string[];
  moments: readonly MeetingTime[];
  except: readonly Types.ObjectId[];
}

/** Meetings that are held at some of these hours, for some of the same people. */
export const touching = ({ countyId, audience, moments, except }: AskedHours) => ({
  countyId: asId(countyId),
  ...(audience.includes(COUNTY_WIDE)
    ? {}
    : { audience: mongoose.trusted({ $in: [COUNTY_WIDE, ...audience] }) }),
  status: 'scheduled' as const,
  ...(except.length === 0 ? {} : { _id: mongoose.trusted({ $nin: [...except] }) }),
  $or: moments.map(({ startsAt, endsAt }) => ({
    startsAt: mongoose.trusted({
      $gt: new Date(new Date(startsAt).getTime() - LONGEST_MS),
      $lt: new Date(endsAt),
    }),
    endsAt: mongoose.trusted({ $gt: new Date(startsAt) }),
  })),
});

export interface MeetingCursor {
  startsAt: Date;
  id: Types.ObjectId;
}

export const soonestFirst = { startsAt: 1, _id: 1 } as const;

/** Null for a cursor that no page of ours has given. */
export function readCursor(text: string): MeetingCursor | null {
  const [, moment, id] = /^(\d{1,15})-([0-9a-f]{24})$/.exec(text) ?? [];
  if (moment === undefined || id === undefined) return null;
  return { startsAt: new Date(Number(moment)), id: new mongoose.Types.ObjectId(id) };
}

export function writeCursor(meeting: Pick<MeetingRecord, '_id' | 'startsAt'>): string {
  return `${meeting.startsAt.getTime()}-${meeting._id.toString()}`;
}

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
