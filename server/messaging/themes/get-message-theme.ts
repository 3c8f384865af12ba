import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import type { MessageThemeView } from '../contract.ts';
import { messageInput } from '../inputs.ts';
import { viewMessage } from '../message-views.ts';
import { mayBringUp } from '../policy.ts';
import { requireMessage, requireRoomWithEnds, requireThere } from '../require-room.ts';
import { MessageTheme } from './message-theme.model.ts';

/** A message with what its room says that it is about. */
export async function getMessageTheme(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<MessageThemeView> {
  const { roomId, messageId } = parseInput(messageInput, raw);
  const { room, lastSeq } = await requireRoomWithEnds(actor, roomId);
  requireThere(mayBringUp(actor, room));
  const message = await requireMessage(room, messageId);
  const found = await MessageTheme.findOne({ _id: message._id, countyId: room.countyId }).lean();
  return { message: await viewMessage(tools, message), theme: found?.theme ?? null, lastSeq };
}
