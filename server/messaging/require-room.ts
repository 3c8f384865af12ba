import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { Message, type MessageRecord } from './message.model.ts';
import type { Decision } from './policy.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { Room, type RoomRecord } from './room.model.ts';

export interface MyRoom {
  room: RoomRecord;
  membership: RoomMembershipRecord;
}

/**
 * The room through the actor's membership. A room of others, one that was left, one of another
 * county, an unknown and a malformed id are all refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireRoom(actor: Actor, roomId: string): Promise<MyRoom> {
  if (!isId(roomId)) throw roomNotFound();
  const { countyId, personId } = actor;
  const [room, membership] = await Promise.all([
    Room.findOne({ _id: roomId, countyId }).lean(),
    RoomMembership.findOne({ roomId, personId, countyId, state: 'active' }).lean(),
  ]);
  if (!room || !membership) throw roomNotFound();
  return { room, membership };
}

/** @throws {NotFoundError} where the room, which was found already, holds no such message */
export async function requireMessage(room: RoomRecord, messageId: string): Promise<MessageRecord> {
  const found = isId(messageId)
    ? await Message.findOne({ _id: messageId, roomId: room._id, countyId: room.countyId }).lean()
    : null;
  if (!found) throw new NotFoundError('We could not find that message.');
  return found;
}

/** A message and its room, both through the actor's membership. */
export async function requireMessageInRoom(
  actor: Actor,
  { roomId, messageId }: { roomId: string; messageId: string },
): Promise<{ room: RoomRecord; message: MessageRecord }> {
  const { room } = await requireRoom(actor, roomId);
  return { room, message: await requireMessage(room, messageId) };
}

/** @throws {NotPermittedError} with the reason of the policy */
export function requireAllowed(decision: Decision): void {
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}

/** Refuses as if there were nothing, where even that is not the actor's business. */
export function requireThere(decision: Decision): void {
  if (!decision.allowed) throw roomNotFound();
}

export function roomNotFound(): NotFoundError {
  return new NotFoundError('We could not find that room.');
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
