import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { followThread } from './follow-thread.ts';
import { markThreadReadInput } from './inputs.ts';
import { Message } from './message.model.ts';
import { threadStateOf } from './my-marks.ts';
import { requireThread } from './require-thread.ts';
import { RoomMembership } from './room-membership.model.ts';

/**
 * I have read a thread up to here on its own page. The mark only moves forward and never past the
 * newest answer. A thread that I do not follow keeps no mark.
 */
export async function markThreadRead(tools: Tools, actor: Actor, raw: unknown): Promise<void> {
  const { roomId, messageId, seq } = parseInput(markThreadReadInput, raw);
  const thread = await requireThread(actor, { roomId, messageId });
  const { root, rootId, membership } = thread;
  if (threadStateOf(membership, thread) !== 'followed') return;
  const isMarked = membership.threads?.some((mark) => mark.rootId.equals(root._id)) ?? false;
  if (!isMarked) await followThread(tools, actor, { roomId, messageId: rootId, state: 'followed' });
  const newest = await Message.findOne({ threadId: root._id }, { seq: 1 }).sort({ seq: -1 }).lean();
  const upTo = Math.min(seq, newest?.seq ?? root.seq);
  await retryWrite(() =>
    RoomMembership.updateOne(
      { _id: membership._id, 'threads.rootId': root._id },
      { $max: { 'threads.$.readSeq': upTo } },
    ),
  );
}
