import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { messagingLimits, type MessageChangeView, type MissedMessages } from './contract.ts';
import { listMissedInput } from './inputs.ts';
import { viewPins } from './keep-pins.ts';
import { MessageChange, type MessageChangeRecord } from './message-change.model.ts';
import { viewMessages } from './message-views.ts';
import { Message } from './message.model.ts';
import { requireRoom } from './require-room.ts';
import type { RoomRecord } from './room.model.ts';

const LIMIT = messagingLimits.mostMessagesOnPage;

/**
 * What came into a room and what changed in it after the two cursors that a browser holds, a page
 * at a time. Changes are read first: a message that changes while this runs is sent as it is now,
 * and its change comes again with the next cursor.
 */
export async function listMissed(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MissedMessages> {
  const { roomId, afterSeq, afterRev } = parseInput(listMissedInput, raw);
  const { room } = await requireRoom(actor, roomId);
  const changes = await MessageChange.find({
    roomId: room._id,
    countyId: room.countyId,
    rev: laterThan(afterRev),
  })
    .sort({ rev: 1 })
    .limit(LIMIT)
    .readConcern('majority')
    .lean();
  const changed = await viewChanges(tools, room, changes);
  const messages = await Message.find({
    roomId: room._id,
    countyId: room.countyId,
    seq: laterThan(afterSeq),
  })
    .sort({ seq: 1 })
    .limit(LIMIT)
    .readConcern('majority')
    .lean();
  return {
    messages: await viewMessages(tools, messages),
    changes: changed,
    upToSeq: messages.at(-1)?.seq ?? afterSeq,
    upToRev: changes.at(-1)?.rev ?? afterRev,
    hasMore: messages.length === LIMIT || changes.length === LIMIT,
    pins: await viewPins(tools, room),
  };
}

/** A message that changed more than once comes once, as it is now, with its newest change. */
async function viewChanges(
  tools: Tools,
  room: RoomRecord,
  changes: readonly MessageChangeRecord[],
): Promise<MessageChangeView[]> {
  if (changes.length === 0) return [];
  const revOf = new Map(changes.map(({ messageId, rev }) => [messageId.toString(), rev]));
  const changed = await Message.find({ _id: anyOf([...revOf.keys()]), roomId: room._id })
    .readConcern('majority')
    .lean();
  const views = await viewMessages(tools, changed);
  return views
    .map((message) => ({ rev: revOf.get(message.id) ?? 0, message }))
    .sort((one, other) => one.rev - other.rev);
}
