import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { pinMessageInput } from './inputs.ts';
import { isGone } from './message.model.ts';
import { mayPin, mayWriteIn } from './policy.ts';
import { requireAllowed, requireMessageInRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';

/**
 * Pins a message under the head of its room, or takes it down again. In a closed room pins can only
 * be taken down.
 *
 * @throws {ConflictError} where the room has as many pins as it can have
 */
export async function pinMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChangeView> {
  const { roomId, messageId, on } = parseInput(pinMessageInput, raw);
  requireMayWrite(tools, actor);
  const { room, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  requireAllowed(mayPin(actor));
  if (on) requireAllowed(mayWriteIn(room));
  return changeMessage(tools, {
    room,
    message,
    kind: on ? 'pinned' : 'unpinned',
    alter: (before, at) => {
      const isPinned = Boolean(before.pinnedAt);
      return isGone(before) || isPinned === on ? null : { pinnedAt: on ? at : null };
    },
  });
}
