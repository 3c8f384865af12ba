import type { Actor } from '../accounts/contract.ts';
import { askTogether } from '../lib/database/ask-together.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { Message, type MessageRecord } from './message.model.ts';
import type { Decision } from './policy.ts';
import {
  placesIn,
  placeWithEndsIn,
  placeWithMessagesIn,
  placeWithStandingIn,
  RoomMembership,
  type Place,
  type PlaceRow,
  type PlaceRowWithEnds,
  type PlaceRowWithMessages,
  type PlaceRowWithStanding,
  type RoomMembershipRecord,
  type Stretch,
} from './room-membership.model.ts';
import type { RoomStandingRecord } from './room-standing.model.ts';
import type { RoomRecord } from './room.model.ts';

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
  const place = await findPlace({ roomId, personId: actor.personId, countyId: actor.countyId });
  if (!place) throw roomNotFound();
  const { room, ...membership } = place;
  return { room, membership };
}

/** Many write to a room at one moment, and each of them has to be in it. */
const findPlace = askTogether(async (places: readonly Place[]) => {
  const rows = await RoomMembership.aggregate<PlaceRow>(placesIn(places));
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return places.map((place) => found.get(keyOf(place)));
});

function keyOf({ roomId, countyId, personId }: Record<keyof Place, unknown>): string {
  return [roomId, countyId, personId].join();
}

/**
 * The same with what rooms know of the actor besides, in the same query.
 *
 * @throws {NotFoundError}
 */
export async function requireRoomAndStanding(
  actor: Actor,
  roomId: string,
): Promise<MyRoom & { standing: RoomStandingRecord | undefined }> {
  if (!isId(roomId)) throw roomNotFound();
  const [place] = await RoomMembership.aggregate<PlaceRowWithStanding>(
    placeWithStandingIn(roomId, actor),
  );
  if (!place) throw roomNotFound();
  const { room, standings, ...membership } = place;
  return { room, membership, standing: standings[0] };
}

export interface MyRoomWithEnds extends MyRoom {
  /** Newest message and change, read before anything that is read after this: 0 where there is none. */
  lastSeq: number;
  lastRev: number;
}

/**
 * The same with where the room's two logs stand, in the same query.
 *
 * @throws {NotFoundError}
 */
export async function requireRoomWithEnds(actor: Actor, roomId: string): Promise<MyRoomWithEnds> {
  if (!isId(roomId)) throw roomNotFound();
  const [place] = await RoomMembership.aggregate<PlaceRowWithEnds>(
    placeWithEndsIn(roomId, actor),
  ).readConcern('majority');
  if (!place) throw roomNotFound();
  return withEnds(place);
}

/**
 * The same with a stretch of its messages, oldest first. All in one query, in which the ends are
 * read first.
 *
 * @throws {NotFoundError}
 */
export async function requireRoomWithMessages(
  actor: Actor,
  roomId: string,
  stretch: Stretch,
): Promise<MyRoomWithEnds & { messages: MessageRecord[] }> {
  if (!isId(roomId)) throw roomNotFound();
  const [place] = await RoomMembership.aggregate<PlaceRowWithMessages>(
    placeWithMessagesIn(roomId, actor, stretch),
  ).readConcern('majority');
  if (!place) throw roomNotFound();
  const { messages, ...row } = place;
  if (stretch.after === undefined) messages.reverse();
  return { ...withEnds(row), messages };
}

function withEnds({ room, newestMessage, newestChange, ...membership }: PlaceRowWithEnds) {
  const lastSeq = newestMessage[0]?.seq ?? 0;
  return { room, membership, lastSeq, lastRev: newestChange[0]?.rev ?? 0 };
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
): Promise<MyRoom & { message: MessageRecord }> {
  const mine = await requireRoom(actor, roomId);
  return { ...mine, message: await requireMessage(mine.room, messageId) };
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
