import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { markReadInput } from './inputs.ts';
import { requireRoomWithEnds } from './require-room.ts';
import { RoomMembership } from './room-membership.model.ts';

/**
 * I have read the room up to here. The mark only moves forward, and never past the newest message,
 * so that what is said next is unread.
 */
export async function markRead(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ roomId: string; readSeq: number }> {
  const { roomId, seq } = parseInput(markReadInput, raw);
  const { membership, lastSeq } = await requireRoomWithEnds(actor, roomId);
  const upTo = Math.min(seq, lastSeq);
  if (upTo <= membership.readSeq) return { roomId, readSeq: membership.readSeq };
  await retryWrite(() =>
    RoomMembership.updateOne({ _id: membership._id }, { $max: { readSeq: upTo } }),
  );
  announceTo(tools, [actor.personId], { event: 'room.read', view: { roomId, readSeq: upTo } });
  return { roomId, readSeq: upTo };
}
