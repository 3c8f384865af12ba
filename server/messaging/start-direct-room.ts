import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { announceTo } from './announce-to.ts';
import { messagingLimits, type RoomView } from './contract.ts';
import { getRoom } from './get-room.ts';
import { startDirectRoomInput } from './inputs.ts';
import { mayStartDirectRoom } from './policy.ts';
import { isId, requireAllowed } from './require-room.ts';
import { enterRoom } from './room-places.ts';
import { RoomStanding } from './room-standing.model.ts';
import { directKey, Room } from './room.model.ts';

/**
 * The direct room of these people and me: the one there is, or a new one. Each set of people of a
 * county has one. The others see it once something has been said in it.
 */
export async function startDirectRoom(tools: Tools, actor: Actor, raw: unknown): Promise<RoomView> {
  const { personIds } = parseInput(startDirectRoomInput, raw);
  requireAllowed(mayStartDirectRoom(actor));
  const everybody = [...new Set([actor.personId, ...personIds])].sort();
  requireRightNumber(everybody);
  await requireReachable(actor, everybody);
  const roomId = await openOrReopen(tools, actor, everybody);
  return getRoom(tools, actor, { roomId });
}

function requireRightNumber(everybody: readonly string[]): void {
  const { min, max } = messagingLimits.directPeople;
  if (everybody.length < min) {
    throw new InvalidInputError({ personIds: 'Choose somebody besides yourself.' });
  }
  if (everybody.length > max) {
    throw new InvalidInputError({
      personIds: `A direct room has room for ${max} people, you included.`,
    });
  }
}

/**
 * People of my county who hold a role in it and are not away. All others look as if they were not
 * there.
 */
async function requireReachable({ countyId }: Actor, personIds: string[]): Promise<void> {
  const known = await RoomStanding.find({
    personId: anyOf(personIds.filter(isId)),
    countyId,
  }).lean();
  const reachable = known.filter(({ held, isAway }) => held.length > 0 && isAway !== true);
  if (reachable.length < personIds.length) {
    throw new NotFoundError(
      'We could not find one of these people. They may have left, or be away for a while.',
    );
  }
}

/** Two who begin at the same moment claim the same key: the second finds the room of the first. */
async function openOrReopen(tools: Tools, actor: Actor, everybody: string[]): Promise<string> {
  try {
    const { roomId, isNew } = await inTransaction((session) =>
      storeRoom(tools, actor, everybody, session),
    );
    if (isNew) {
      const view = { roomId, kind: 'direct' as const };
      announceTo(tools, [actor.personId], { event: 'room.opened', view });
    }
    return roomId;
  } catch (error) {
    if (!isDuplicateKey(error, directKey)) throw error;
    return openOrReopen(tools, actor, everybody);
  }
}

async function storeRoom(
  tools: Tools,
  { countyId, personId }: Actor,
  everybody: string[],
  session: ClientSession,
): Promise<{ roomId: string; isNew: boolean }> {
  const at = tools.clock.now();
  const key = { countyId, kind: 'direct' as const, membersKey: everybody.join(',') };
  const found = await Room.findOne(key).session(session).lean();
  const [made] = found
    ? []
    : await Room.create([{ ...key, createdBy: personId, createdAt: at }], { session });
  const room = found ?? made;
  if (!room) throw new Error('A room was not made.');
  let hasReturned = false;
  for (const id of everybody) {
    const hasEntered = await enterRoom({ room, personId: id, at }, session);
    hasReturned ||= hasEntered;
  }
  if (found && hasReturned) {
    // Whoever comes back comes because this actor asks: it is theirs from now on.
    await Room.updateOne({ _id: room._id }, { $set: { createdBy: personId } }, { session });
  }
  return { roomId: room._id.toString(), isNew: !found };
}
