import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { readAudience } from './audience.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { editMessageInput } from './inputs.ts';
import { keysOf, mentionsOf } from './mention-keys.ts';
import type { Mentions } from './mentions.ts';
import { isGone, newMessageId, type MessageRecord } from './message.model.ts';
import { mayEditMessage } from './policy.ts';
import { readMentions } from './read-mentions.ts';
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
  const mentions = await readMentions(tools, text, await readAudience(tools, room));
  return changeMessage(tools, {
    room,
    message,
    kind: 'edited',
    alter: (before, at) =>
      isGone(before) || before.text === text
        ? null
        : { text, editedAt: at, ...mentionsAfter(before, mentions) },
  });
}

/**
 * An edit cannot begin to mention everyone, only cease to. Whom it begins to mention is told; who was
 * told of the message before is not told again.
 */
function mentionsAfter(
  before: MessageRecord,
  now: Mentions,
): Pick<MessageRecord, 'mentions' | 'untold'> {
  const everyone = now.everyone && mentionsOf(before).everyone;
  const keys = keysOf(before.roomId, { ...now, everyone });
  const isSomebodyNew = keys.some((key) => !before.mentions?.includes(key));
  return {
    ...((before.mentions || keys.length > 0) && { mentions: keys }),
    ...(isSomebodyNew && { untold: newMessageId() }),
  };
}
