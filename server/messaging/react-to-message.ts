import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { changeMessage } from './change-message.ts';
import type { MessageChangeView } from './contract.ts';
import { reactInput } from './inputs.ts';
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
  const { room, membership, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  const facts = { authorId: message.authorId.toString(), isTakenBack: message.deletedAt !== null };
  requireAllowed(mayReact(actor, facts, room));
  return changeMessage(tools, {
    room,
    message,
    kind: 'reacted',
    alter: (before) => {
      if (before.deletedAt) return null;
      const { personId } = membership;
      const reactions = withWord(before.reactions ?? [], { word, personId, on });
      return reactions && { reactions };
    },
  });
}
