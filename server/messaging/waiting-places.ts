import type { ClientSession, Types } from 'mongoose';

import { anyOf } from '../lib/trusted-filters.ts';
import { Message } from './message.model.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { Room } from './room.model.ts';

type Place = Pick<RoomMembershipRecord, '_id' | 'roomId' | 'state'>;

/**
 * Takes a person out of these rooms and keeps the places for them, in the caller's transaction.
 *
 * @param ends where the rooms stand, for somebody who has left and reads up to here; null for
 *   somebody who is away and reads nothing
 */
export async function keepPlaces(
  places: readonly Place[],
  { at, ends }: { at: Date; ends: ReadonlyMap<string, number> | null },
  session: ClientSession,
): Promise<void> {
  if (places.length === 0) return;
  await RoomMembership.bulkWrite(
    places.map(({ _id, roomId }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $set: {
            ...{ state: 'waiting' as const, leftAt: at },
            endSeq: ends && (ends.get(roomId.toString()) ?? 0),
          },
        },
      },
    })),
    { session },
  );
  const left = places.filter(({ state }) => state === 'active');
  await countMembers(left, -1, session);
}

/** Lets a person back into rooms in which a place was kept for them, in the caller's transaction. */
export async function takePlacesAgain(
  places: readonly Place[],
  session: ClientSession,
): Promise<void> {
  if (places.length === 0) return;
  await RoomMembership.updateMany(
    { _id: anyOf(places.map(({ _id }) => _id)) },
    { $set: { state: 'active', leftAt: null }, $unset: { endSeq: 1 } },
    { session },
  );
  await countMembers(places, 1, session);
}

/** Gives up places that were kept: the person is not in these rooms any more. */
export async function giveUpPlaces(
  places: readonly Place[],
  session: ClientSession,
): Promise<void> {
  if (places.length === 0) return;
  await RoomMembership.updateMany(
    { _id: anyOf(places.map(({ _id }) => _id)) },
    { $set: { state: 'left' }, $unset: { endSeq: 1 } },
    { session },
  );
}

/** The number of the newest message of each of these rooms in which something was said. */
export async function readEnds(roomIds: readonly Types.ObjectId[]): Promise<Map<string, number>> {
  const rows = await Message.aggregate<{ _id: Types.ObjectId; seq: number }>([
    { $match: { roomId: { $in: [...roomIds] } } },
    { $sort: { roomId: -1, seq: -1 } },
    { $group: { _id: '$roomId', seq: { $first: '$seq' } } },
  ]);
  return new Map(rows.map(({ _id, seq }) => [_id.toString(), seq]));
}

async function countMembers(
  places: readonly { roomId: Types.ObjectId }[],
  by: 1 | -1,
  session: ClientSession,
): Promise<void> {
  await Room.updateMany(
    { _id: anyOf(places.map(({ roomId }) => roomId)) },
    { $inc: { membersVersion: 1, memberCount: by } },
    { session },
  );
}
