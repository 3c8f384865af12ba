import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan, notLaterThan } from '../lib/trusted-filters.ts';
import { messagingLimits, type MessagePage } from './contract.ts';
import { listMessagesInput } from './inputs.ts';
import { viewMessages } from './message-views.ts';
import { Message, type MessageRecord } from './message.model.ts';
import { processStateOf } from './process-state.ts';
import { requireRoom } from './require-room.ts';
import { readCursors } from './room-ends.ts';
import type { RoomRecord } from './room.model.ts';

interface Window {
  before: number | undefined;
  after: number | undefined;
  limit: number;
}

/**
 * A page of a room: the newest messages, those before one, or those after one.
 *
 * The cursors are read before the messages, so a message or change that comes in between is in the
 * page or comes with catching up, or both, and never in neither.
 */
export async function listMessages(tools: Tools, actor: Actor, raw: unknown): Promise<MessagePage> {
  const { roomId, before, after, limit: wanted } = parseInput(listMessagesInput, raw);
  if (before !== undefined && after !== undefined) {
    throw new InvalidInputError({ form: 'Ask for what came before or for what came after.' });
  }
  await processStateOf(tools).readMarks.settle();
  const { room, membership } = await requireRoom(actor, roomId);
  const { lastSeq, lastRev } = await readCursors(room._id);
  const { messagesOnPage, mostMessagesOnPage } = messagingLimits;
  const limit = Math.min(Math.max(wanted ?? messagesOnPage, 1), mostMessagesOnPage);
  const messages = await readWindow(room, { before, after, limit });

  const { readSeq } = membership;
  const first = messages[0]?.seq ?? (after ?? 0) + 1;
  const last = messages.at(-1)?.seq ?? (before ?? 1) - 1;
  return {
    messages: await viewMessages(tools, messages),
    hasOlder: first > 1 && lastSeq > 0,
    hasNewer: last < lastSeq,
    lastSeq,
    lastRev,
    readSeq,
    firstUnreadSeq: readSeq < lastSeq ? readSeq + 1 : null,
  };
}

/** Oldest first, whichever way the window opens. */
async function readWindow(
  { _id: roomId, countyId }: RoomRecord,
  { before, after, limit }: Window,
): Promise<MessageRecord[]> {
  if (after !== undefined) {
    return Message.find({ roomId, countyId, seq: laterThan(after) })
      .sort({ seq: 1 })
      .limit(limit)
      .readConcern('majority')
      .lean();
  }
  const older = before === undefined ? {} : { seq: notLaterThan(before - 1) };
  const newestFirst = await Message.find({ roomId, countyId, ...older })
    .sort({ seq: -1 })
    .limit(limit)
    .readConcern('majority')
    .lean();
  return newestFirst.reverse();
}
