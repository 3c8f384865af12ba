import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { messageInput } from './inputs.ts';
import { mayDeleteMessage } from './policy.ts';
import { requireAllowed, requireMessageInRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';

/** Takes my own message back, with its files. Its place stays, with a line that says so. */
export async function deleteMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChangeView> {
  const { roomId, messageId } = parseInput(messageInput, raw);
  const { room, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  requireAllowed(mayDeleteMessage(actor, { authorId: message.authorId.toString() }));
  return changeMessage(tools, {
    room,
    message,
    kind: 'deleted',
    alter: (before, at) =>
      before.deletedAt
        ? null
        : { text: '', files: [], deletedAt: at, reactions: [], pinnedAt: null },
  });
}
