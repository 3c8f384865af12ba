import type { Types } from 'mongoose';

import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { NotFoundError } from '../lib/errors.ts';
import { dropFiles, releaseFiles } from '../lib/files/index.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import type { MessageChangeView } from './contract.ts';
import { EarlierText } from './earlier-text.model.ts';
import { keepPins, viewPins } from './keep-pins.ts';
import { MessageChange, revKey, type MessageChangeRecord } from './message-change.model.ts';
import { storedIds } from './message-file.model.ts';
import { wordsOfMessage } from './message-words.ts';
import { viewMessage } from './message-views.ts';
import { Message, type MessageRecord } from './message.model.ts';
import type { Pin, RoomRecord } from './room.model.ts';

/** More than the people who could press at the same moment in one room. */
const MOST_TRIES = 50;

interface Change {
  room: RoomRecord;
  message: MessageRecord;
  kind: MessageChangeRecord['kind'];
  /**
   * What becomes of the message as it stands in the database, or null where it is so already. Pure:
   * it may run several times.
   */
  alter: (before: MessageRecord, at: Date) => Partial<MessageRecord> | null;
}

/**
 * Changes a message and enters that into the room's log of changes: both or neither. Where its text
 * changes, the text that was there is kept; files that it loses go; what it is found by follows in
 * the same write. A change that is made already, or was made meanwhile by another tab, stands as it
 * is and is answered the same.
 */
export async function changeMessage(tools: Tools, change: Change): Promise<MessageChangeView> {
  const { message, rev, isNew, pins, lostFiles } = await storeChange(tools, change);
  const view = { rev, message: await viewMessage(tools, message) };
  if (isNew) {
    const audience = await readAudience(tools, change.room);
    announceTo(tools, audience, { event: 'message.changed', view });
    if (pins) await announcePins(tools, audience, { roomId: view.message.roomId, pins });
  }
  await dropFiles(lostFiles);
  return view;
}

interface StoredChange {
  message: MessageRecord;
  rev: number;
  isNew: boolean;
  /** The pins of the room, where the change was one of them as well. */
  pins: Pin[] | null;
  /** Ids of stored files that the message has no more. */
  lostFiles: Types.ObjectId[];
}

async function announcePins(
  tools: Tools,
  audience: readonly string[],
  { roomId, pins }: { roomId: string; pins: Pin[] },
): Promise<void> {
  const view = { roomId, pins: await viewPins(tools, { pins }) };
  announceTo(tools, audience, { event: 'room.pinned', view });
}

/** Two changes in one room at one moment claim the same number: one of them goes again. */
async function storeChange(tools: Tools, change: Change, tries = 1): Promise<StoredChange> {
  try {
    return await inTransaction((session) => storeOnce(tools, change, session));
  } catch (error) {
    if (!isDuplicateKey(error, revKey) || tries === MOST_TRIES) throw error;
    return storeChange(tools, change, tries + 1);
  }
}

type Session = Parameters<Parameters<typeof inTransaction>[0]>[0];

async function storeOnce(tools: Tools, change: Change, session: Session): Promise<StoredChange> {
  const { room, kind, alter } = change;
  const at = tools.clock.now();
  const found = { _id: change.message._id, roomId: room._id, countyId: room.countyId };
  const before = await Message.findOne(found).session(session).lean();
  if (!before) throw new NotFoundError('We could not find that message.');
  const newest = await MessageChange.findOne({ roomId: room._id }, { rev: 1 })
    .sort({ rev: -1 })
    .session(session)
    .lean();
  const rev = newest?.rev ?? 0;
  const now = alter(before, at);
  if (!now) return { message: before, rev, isNew: false, pins: null, lostFiles: [] };
  const message = { ...before, ...now };

  const words = wordsOfMessage(message);
  await Message.updateOne(found, { $set: { ...now, words } }, { session });
  const { countyId, _id: messageId } = before;
  if (now.text !== undefined) {
    await EarlierText.create([{ countyId, messageId, text: before.text, at }], { session });
  }
  await MessageChange.create([{ countyId, roomId: room._id, rev: rev + 1, messageId, kind, at }], {
    session,
  });
  const pins = await keepPins(before, message, session);
  const lostFiles = now.files ? storedIds(before.files ?? []) : [];
  await releaseFiles(lostFiles, at, session);
  return { message, rev: rev + 1, isNew: true, pins, lostFiles };
}
