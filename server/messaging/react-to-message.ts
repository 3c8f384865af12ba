import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { reactInput } from './inputs.ts';
import { isGone } from './message.model.ts';
import { mayReact } from './policy.ts';
import { withWord } from './reactions.ts';
import { requireAllowed, requireMessageInRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';

/** Says one of the three words to somebody's message, or takes it back. */
export async function reactToMessage(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageChangeView> {
  const { roomId, messageId, word, on } = parseInput(reactInput, raw);
  requireMayWrite(tools, actor);
  const { room, membership, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  const facts = { authorId: message.authorId.toString(), isTakenBack: isGone(message) };
  requireAllowed(mayReact(actor, facts, room));
  return changeMessage(tools, {
    room,
    message,
    kind: 'reacted',
    alter: (before) => {
      if (isGone(before)) return null;
      const { personId } = membership;
      const reactions = withWord(before.reactions ?? [], { word, personId, on });
      return reactions && { reactions };
    },
  });
}
