import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { messageInput } from './inputs.ts';
import { mayDeleteMessage } from './policy.ts';
import { requireAllowed, requireMessage, requireRoom } from './require-room.ts';

/** Takes my own message back. Its place stays, with a line that says so. */
export async function deleteMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChangeView> {
  const { roomId, messageId } = parseInput(messageInput, raw);
  const { room } = await requireRoom(actor, roomId);
  const message = await requireMessage(room, messageId);
  requireAllowed(mayDeleteMessage(actor, { authorId: message.authorId.toString() }));
  return changeMessage(tools, { room, message, kind: 'deleted', text: '' });
}
