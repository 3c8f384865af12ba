import type { ClientSession } from 'mongoose';

import { ConflictError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import { messagingLimits, type PinView } from './contract.ts';
import { beginningOf } from './file-views.ts';
import type { MessageRecord } from './message.model.ts';
import { readCards } from './read-cards.ts';
import { Room, type Pin, type RoomRecord } from './room.model.ts';

const MOST = messagingLimits.pinsOfRoom;

/**
 * Keeps the room's list of pins true to a message that changes, in the caller's transaction: pinned,
 * taken down, changed in its words or taken back. Answers the list where it changed.
 *
 * @throws {ConflictError} where one more would be too many
 */
export async function keepPins(
  before: MessageRecord,
  now: MessageRecord,
  session: ClientSession,
): Promise<Pin[] | null> {
  if (!before.pinnedAt && !now.pinnedAt) return null;
  const isNew = !before.pinnedAt;
  if (!isNew && now.pinnedAt && before.text === now.text) return null;
  const found = { _id: now.roomId, countyId: now.countyId };
  const room = await Room.findOne(found, { pins: 1 }).session(session).lean();
  const old = room?.pins ?? [];
  if (isNew && old.length >= MOST) {
    throw new ConflictError(`A room can have ${MOST} pins. Take one down first.`);
  }
  const pins = pinsWith(old, now);
  await Room.updateOne(found, { $set: { pins } }, { session });
  if (!now.pinnedAt) await sweepAgainFrom(now, session);
  return pins;
}

/** Its pin has kept it from being let go of when its time was over. */
async function sweepAgainFrom(
  { roomId, sentAt }: MessageRecord,
  session: ClientSession,
): Promise<void> {
  const passed = { _id: roomId, sweptUntil: laterThan(sentAt) };
  await Room.updateOne(passed, { $set: { sweptUntil: sentAt } }, { session });
}

/** Where it is pinned already it keeps its place. */
function pinsWith(old: readonly Pin[], message: MessageRecord) {
  const { _id, seq, authorId, pinnedAt } = message;
  if (!pinnedAt) return old.filter((pin) => !pin.messageId.equals(_id));
  const pin: Pin = { messageId: _id, seq, authorId, excerpt: beginningOf(message) };
  const isThere = old.some((one) => one.messageId.equals(_id));
  return isThere ? old.map((one) => (one.messageId.equals(_id) ? pin : one)) : [...old, pin];
}

/** The pins of a room as its people see them, newest first. */
export async function viewPins(
  tools: Tools,
  { pins = [] }: Pick<RoomRecord, 'pins'>,
): Promise<PinView[]> {
  if (pins.length === 0) return [];
  const cards = await readCards(
    tools,
    pins.map(({ authorId }) => authorId.toString()),
  );
  return pins.toReversed().map(({ messageId, seq, authorId, excerpt: words }) => ({
    messageId: messageId.toString(),
    seq,
    authorName: cards.get(authorId.toString())?.name ?? 'A former colleague',
    excerpt: words,
  }));
}
