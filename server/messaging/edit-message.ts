import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { editMessageInput } from './inputs.ts';
import { mayEditMessage } from './policy.ts';
import { requireGuardPass } from './require-guard-pass.ts';
import { requireAllowed, requireMessageInRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';

/** Puts other words into my own message. It says "edited" from then on. */
export async function editMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChangeView> {
  const { roomId, messageId, text, ...setAside } = parseInput(editMessageInput, raw);
  const { room, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  const facts = {
    authorId: message.authorId.toString(),
    isTakenBack: message.deletedAt !== null,
    isHidden: Boolean(message.hidden),
  };
  requireMayWrite(tools, actor);
  requireAllowed(mayEditMessage(actor, facts, room));
  requireGuardPass(tools, actor, { field: 'text', text, place: 'message', setAside });
  return changeMessage(tools, {
    room,
    message,
    kind: 'edited',
    alter: (before, at) =>
      before.deletedAt || before.hidden || before.text === text ? null : { text, editedAt: at },
  });
}
