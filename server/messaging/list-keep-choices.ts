import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { within } from '../lib/trusted-filters.ts';
import { messagingLimits, type KeepChoices } from './contract.ts';
import { findHindrances } from './find-hindrances.ts';
import { messageInput } from './inputs.ts';
import { viewMessages } from './message-views.ts';
import { isGone, Message } from './message.model.ts';
import { mayKeep } from './policy.ts';
import { requireMessage, requireRoomWithEnds, requireThere } from './require-room.ts';

/** How many of those before it are offered; the others come after it. */
const BEFORE = 5;

/**
 * A message with its neighbours in the room, for somebody who would keep them. What was taken back
 * or hidden is left out.
 */
export async function listKeepChoices(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<KeepChoices> {
  const { roomId, messageId } = parseInput(messageInput, raw);
  const { room, lastSeq } = await requireRoomWithEnds(actor, roomId);
  requireThere(mayKeep(actor));
  const { seq } = await requireMessage(room, messageId);
  const from = Math.max(1, seq - BEFORE);
  const around = await Message.find({
    roomId: room._id,
    seq: within({ from, until: from + messagingLimits.messagesToKeep }),
  })
    .sort({ seq: 1 })
    .lean();
  const standing = around.filter((message) => !isGone(message));
  const [hindrances, views] = await Promise.all([
    findHindrances(actor.personId, room, standing),
    viewMessages(tools, standing),
  ]);
  return {
    messages: views.map((message) => ({ message, hindrance: hindrances.get(message.id) ?? null })),
    lastSeq,
  };
}
