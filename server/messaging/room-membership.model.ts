import mongoose, { type PipelineStage, type Types } from 'mongoose';

import type { RoomKind, RoomLevel, ThreadState } from './contract.ts';
import type { KeepRecord } from './keep.model.ts';
import type { MessageRecord } from './message.model.ts';
import type { RoomStandingRecord } from './room-standing.model.ts';
import type { RoomRecord } from './room.model.ts';

/** A person in a room. Somebody who left keeps the document, so that coming back is one change. */
export interface RoomMembershipRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  roomId: Types.ObjectId;
  /** Of the room. It never changes. */
  kind: RoomKind;
  personId: Types.ObjectId;
  /**
   * `waiting`: the person is away, or has left the county and may come back. They hear nothing, and
   * the place with all that is in it is theirs again on their return.
   */
  state: 'active' | 'waiting' | 'left';
  /** Of a waiting place of somebody who has left: the newest message that they may read. */
  endSeq?: number | null;
  /** All messages up to this one are read. Only grows. */
  readSeq: number;
  /** What the person wants to hear of the room. Absent until it was chosen: everything. */
  level?: RoomLevel;
  /** Silent until then, or with null until the person is back. */
  mute?: { until: Date | null } | null;
  joinedAt: Date;
  leftAt: Date | null;
  /** What this person keeps for themselves, in the order in which they kept it. */
  saved?: { seq: number; at: Date }[];
  threads?: ThreadMark[];
}

/** How somebody stands to a thread. */
export interface ThreadMark {
  /** The message with which it began. */
  rootId: Types.ObjectId;
  state: ThreadState;
  /** Read up to here on the thread's own page. What was read in the room is read as well. */
  readSeq: number;
}

const schema = new mongoose.Schema<RoomMembershipRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    roomId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    state: { type: String, required: true },
    readSeq: { type: Number, required: true },
    endSeq: { type: Number },
    level: { type: String },
    mute: { type: { _id: false, until: { type: Date, default: null } } },
    joinedAt: { type: Date, required: true },
    leftAt: { type: Date, default: null },
    saved: {
      type: [
        {
          _id: false,
          seq: { type: Number, required: true },
          at: { type: Date, required: true },
        },
      ],
      default: undefined,
    },
    threads: {
      type: [
        {
          _id: false,
          rootId: { type: mongoose.Schema.Types.ObjectId, required: true },
          state: { type: String, required: true },
          readSeq: { type: Number, required: true },
        },
      ],
      default: undefined,
    },
  },
  { collection: 'roomMemberships', versionKey: false },
);

schema.index({ roomId: 1, personId: 1 }, { unique: true });
schema.index({ personId: 1, state: 1, roomId: 1 });
schema.index({ roomId: 1, state: 1, personId: 1 });
/** Who has marked a thread. */
schema.index(
  { 'threads.rootId': 1, state: 1 },
  { partialFilterExpression: { 'threads.rootId': { $exists: true } } },
);

export const RoomMembership = mongoose.model('RoomMembership', schema);

/** A place in a room together with the room. */
export interface PlaceRow extends RoomMembershipRecord {
  room: RoomRecord;
}

/** A place with the newest entry of both of the room's logs, as they were before it was answered. */
export interface PlaceRowWithEnds extends PlaceRow {
  newestMessage: { seq: number }[];
  newestChange: { rev: number }[];
}

export interface MyRoomsRow {
  places: RoomMembershipRecord[];
  rooms: RoomRecord[];
  /** Of the rooms in which something was said. */
  ends: RoomEnd[];
  /** What of words to keep waits for the person, where it was asked for. */
  keeps?: KeepRecord[];
}

/** The newest message of a room. */
export interface RoomEnd {
  /** Of the room. */
  _id: Types.ObjectId;
  seq: number;
  sentAt: Date;
}

export interface PlaceRowWithStanding extends PlaceRow {
  /** One, or none. */
  standings: RoomStandingRecord[];
}

export interface PlaceRowWithMessages extends PlaceRowWithEnds {
  messages: MessageRecord[];
}

interface Whose {
  personId: string;
  countyId: string;
}

const id = (text: string) => new mongoose.Types.ObjectId(text);

const withRoom: PipelineStage[] = [
  { $lookup: { from: 'rooms', localField: 'roomId', foreignField: '_id', as: 'room' } },
  { $unwind: '$room' },
];

/** My place in one room, or none. */
function placeIn(roomId: string, { personId, countyId }: Whose): PipelineStage[] {
  const mine = { roomId: id(roomId), personId: id(personId), countyId: id(countyId) };
  return [{ $match: { ...mine, state: 'active' } }, ...withRoom];
}

export interface Place extends Whose {
  roomId: string;
}

/** The same for several places, those of one room in one condition. */
export function placesIn(places: readonly Place[]): PipelineStage[] {
  const ofRooms = new Map<string, { roomId: string; countyId: string; personIds: string[] }>();
  for (const { roomId, countyId, personId } of places) {
    const key = `${roomId}:${countyId}`;
    const of = ofRooms.get(key) ?? { roomId, countyId, personIds: [] };
    ofRooms.set(key, of);
    of.personIds.push(personId);
  }
  const conditions = [...ofRooms.values()].map(({ roomId, countyId, personIds }) => ({
    roomId: id(roomId),
    countyId: id(countyId),
    personId: { $in: personIds.map(id) },
    state: 'active',
  }));
  return [{ $match: { $or: conditions } }, ...withRoom];
}

export function placeWithStandingIn(roomId: string, whose: Whose): PipelineStage[] {
  const of = { localField: 'personId', foreignField: 'personId', as: 'standings' };
  return [...placeIn(roomId, whose), { $lookup: { from: 'roomStandings', ...of } }];
}

export function placeWithEndsIn(roomId: string, whose: Whose): PipelineStage[] {
  return [
    ...placeIn(roomId, whose),
    ofRoom('messageChanges', [{ $sort: { rev: -1 } }, { $limit: 1 }], 'newestChange'),
    ofRoom('messages', [{ $sort: { seq: -1 } }, { $limit: 1 }, withoutWords], 'newestMessage'),
  ];
}

/** A stretch of a room's messages: the newest, those before a `seq`, or those after one. */
export interface Stretch {
  before: number | undefined;
  after: number | undefined;
  limit: number;
}

/** With a stretch of messages, which is read after the ends. */
export function placeWithMessagesIn(
  roomId: string,
  whose: Whose,
  { before, after, limit }: Stretch,
): PipelineStage[] {
  const older = before === undefined ? [] : [{ $match: { seq: { $lt: before } } }];
  const pipeline =
    after === undefined
      ? [...older, { $sort: { seq: -1 } as const }, { $limit: limit }]
      : [{ $match: { seq: { $gt: after } } }, { $sort: { seq: 1 } as const }, { $limit: limit }];
  const messages = ofRoom('messages', [...pipeline, withoutWords], 'messages');
  return [...placeWithEndsIn(roomId, whose), messages];
}

/** What messages are found by is of no use to a page, and longer than they are. */
const withoutWords = { $unset: 'words' } as const;

/** Good for one room; for many there is `myRooms`. */
function ofRoom(
  from: string,
  pipeline: NonNullable<PipelineStage.Lookup['$lookup']['pipeline']>,
  as: string,
): PipelineStage.Lookup {
  return { $lookup: { from, localField: 'roomId', foreignField: 'roomId', pipeline, as } };
}

/** The place that was kept for somebody who has left, to read up to its `endSeq`; or none. */
export function keptPlaceIn(roomId: string, whose: Whose): PipelineStage[] {
  return [{ $match: { ...kept(whose), roomId: id(roomId) } }, ...withRoom];
}

/** All such places of somebody who has left. */
export function keptPlacesOf(whose: Whose): PipelineStage[] {
  return [{ $match: kept(whose) }, ...withRoom];
}

function kept({ personId, countyId }: Whose) {
  return {
    ...{ personId: id(personId), state: 'waiting', countyId: id(countyId) },
    endSeq: { $gt: 0 },
  };
}

/**
 * All rooms I am in, with the newest message of each, as one row; none for somebody who is in no room.
 * One look-up serves all rooms: the planner jumps from room to room along the index (DISTINCT_SCAN)
 * and reads one message of each, which a test demands.
 */
export function myRooms({ personId, countyId }: Whose): PipelineStage[] {
  const mine = { personId: id(personId), state: 'active', countyId: id(countyId) };
  const ofThese = { localField: 'places.roomId' };
  return [
    { $match: mine },
    { $group: { _id: null, places: { $push: '$$ROOT' } } },
    { $lookup: { ...ofThese, from: 'rooms', foreignField: '_id', as: 'rooms' } },
    {
      $lookup: {
        ...ofThese,
        from: 'messages',
        foreignField: 'roomId',
        pipeline: [
          { $sort: { roomId: -1, seq: -1 } },
          { $group: { _id: '$roomId', seq: { $first: '$seq' }, sentAt: { $first: '$sentAt' } } },
        ],
        as: 'ends',
      },
    },
  ];
}

/** With the newest of what of words to keep waits for me: one look-up more, and no question. */
export function myRoomsAndKeeps(whose: Whose, limit: number): PipelineStage[] {
  const waiting = { waitsFor: id(whose.personId), countyId: id(whose.countyId) };
  const pipeline = [{ $match: waiting }, { $sort: { askedAt: -1 } as const }, { $limit: limit }];
  return [...myRooms(whose), { $lookup: { from: 'keeps', pipeline, as: 'keeps' } }];
}
