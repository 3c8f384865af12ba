import type { ClientSession, Types } from 'mongoose';

import { Message } from './message.model.ts';
import { RoomMembership } from './room-membership.model.ts';
import { Room, type RoomRecord } from './room.model.ts';

interface Place {
  room: Pick<RoomRecord, '_id' | 'countyId' | 'kind'>;
  personId: string | Types.ObjectId;
  at: Date;
}

/**
 * Lets a person into a room, in the caller's transaction. What was said before counts as read, but
 * for a direct room, where it was said to this person. Answers whether anything changed.
 */
export async function enterRoom(
  { room, personId, at }: Place,
  session: ClientSession,
): Promise<boolean> {
  const roomId = room._id;
  const before = await RoomMembership.findOne({ roomId, personId }).session(session).lean();
  if (before?.state === 'active') return false;
  const readSeq = room.kind === 'direct' ? (before?.readSeq ?? 0) : await readEnd(roomId, session);
  await RoomMembership.updateOne(
    { roomId, personId },
    {
      $set: { state: 'active', readSeq, joinedAt: at, leftAt: null },
      $setOnInsert: { countyId: room.countyId, kind: room.kind },
    },
    { session, upsert: true },
  );
  await Room.updateOne(
    { _id: roomId },
    { $inc: { membersVersion: 1, memberCount: 1 } },
    { session },
  );
  return true;
}

/** Takes a person out of a room, in the caller's transaction. Answers whether anything changed. */
export async function exitRoom(
  { room, personId, at }: Place,
  session: ClientSession,
): Promise<boolean> {
  const { modifiedCount } = await RoomMembership.updateOne(
    { roomId: room._id, personId, state: 'active' },
    { $set: { state: 'left', leftAt: at } },
    { session },
  );
  if (modifiedCount === 0) return false;
  await Room.updateOne(
    { _id: room._id },
    { $inc: { membersVersion: 1, memberCount: -1 } },
    { session },
  );
  return true;
}

async function readEnd(roomId: Types.ObjectId, session: ClientSession): Promise<number> {
  const newest = await Message.findOne({ roomId }, { seq: 1 })
    .sort({ seq: -1 })
    .session(session)
    .lean();
  return newest?.seq ?? 0;
}
