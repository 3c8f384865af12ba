import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { messagingLimits, type MessagePage, type RoomView } from './contract.ts';
import { listMessagesInput } from './inputs.ts';
import { viewMessages } from './message-views.ts';
import { processStateOf } from './process-state.ts';
import { isForReading, readKeptRoom } from './read-kept-room.ts';
import { requireRoomWithMessages } from './require-room.ts';
import { viewRoom } from './view-room.ts';

const { messagesOnPage, mostMessagesOnPage } = messagingLimits;

/**
 * A room with a page of it: the newest messages, those before one, or those after one. One query,
 * and another one where an answer quotes what is not on the page.
 *
 * The ends of the room's logs are read before its messages, so a message or change that comes in
 * between is in the page or comes with catching up, or both, and never in neither.
 */
export async function readRoom(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ room: RoomView; page: MessagePage }> {
  const { roomId, before, after, limit: wanted } = parseInput(listMessagesInput, raw);
  if (before !== undefined && after !== undefined) {
    throw new InvalidInputError({ form: 'Ask for what came before or for what came after.' });
  }
  await processStateOf(tools).readMarks.settle();
  const limit = Math.min(Math.max(wanted ?? messagesOnPage, 1), mostMessagesOnPage);
  const readPlace = isForReading(actor) ? readKeptRoom : requireRoomWithMessages;
  const place = await readPlace(actor, roomId, { before, after, limit });
  const [room, messages] = await Promise.all([
    viewRoom(tools, actor, place),
    viewMessages(tools, place.messages),
  ]);

  const { lastSeq, lastRev } = place;
  const { readSeq } = place.membership;
  const first = messages[0]?.seq ?? (after ?? 0) + 1;
  const last = messages.at(-1)?.seq ?? (before ?? 1) - 1;
  return {
    room,
    page: {
      messages,
      hasOlder: first > 1 && lastSeq > 0,
      hasNewer: last < lastSeq,
      lastSeq,
      lastRev,
      readSeq,
      firstUnreadSeq: readSeq < lastSeq ? readSeq + 1 : null,
    },
  };
}
