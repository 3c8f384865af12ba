import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { NotPermittedError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { COUNTY_WIDE, type SavedTheme } from '../contract.ts';
import { isGone } from '../message.model.ts';
import { mayBringUp } from '../policy.ts';
import { requireMessageInRoom, requireThere } from '../require-room.ts';
import { setMessageThemeInput } from './inputs.ts';
import { MessageTheme } from './message-theme.model.ts';

/**
 * Says what a message is about, or that it is about nothing for a meeting. It is the room's word, which
 * anybody in the room may change; who said it is shown to nobody. Meetings count it among the themes of
 * their month.
 */
export async function setMessageTheme(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<SavedTheme> {
  const { roomId, messageId, theme } = parseInput(setMessageThemeInput, raw);
  const { room, message } = await requireMessageInRoom(actor, { roomId, messageId });
  requireThere(mayBringUp(actor, room));
  const { _id, countyId, seq } = message;
  if (theme === '') {
    await retryWrite(() => MessageTheme.deleteOne({ _id, countyId }));
    return { messageId, theme: null };
  }
  if (isGone(message)) throw new NotPermittedError('This message is not there any more.');
  const said = { theme, saidBy: actor.personId, saidAt: tools.clock.now() };
  const audience = room.organisationId?.toString() ?? COUNTY_WIDE;
  await retryWrite(() =>
    MessageTheme.updateOne(
      { _id, countyId },
      { $set: said, $setOnInsert: { audience, roomId: room._id, seq } },
      { upsert: true },
    ),
  );
  return { messageId, theme };
}
