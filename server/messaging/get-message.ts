import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { MessageChoices } from './contract.ts';
import { messageInput } from './inputs.ts';
import { viewMessage } from './message-views.ts';
import { isGone } from './message.model.ts';
import { mayBringUp, mayKeep, mayPin, mayReact, mayWriteIn } from './policy.ts';
import { requireMessage, requireRoomWithEnds } from './require-room.ts';

/** One message of a room that I am in, with what I may do with it. */
export async function getMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChoices> {
  const { roomId, messageId } = parseInput(messageInput, raw);
  const { room, membership, lastSeq } = await requireRoomWithEnds(actor, roomId);
  const message = await requireMessage(room, messageId);
  const authorId = message.authorId.toString();
  const mayWrite = mayWriteIn(room).allowed;
  const isTakenBack = isGone(message);
  return {
    message: await viewMessage(tools, message),
    isMine: authorId === actor.personId,
    isSaved: membership.saved?.some(({ seq }) => seq === message.seq) ?? false,
    mayReact: mayReact(actor, { authorId, isTakenBack }, room).allowed,
    mayWrite,
    mayPin: mayPin(actor).allowed && (mayWrite || Boolean(message.pinnedAt)),
    mayKeep: mayKeep(actor).allowed && message.text !== '',
    mayBringUp: mayBringUp(actor, room).allowed,
    lastSeq,
  };
}
