import type { Types } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { announceTo } from './announce-to.ts';
import { attentionOf } from './attention.ts';
import { messagingLimits, type ThreadState } from './contract.ts';
import { followThreadInput } from './inputs.ts';
import { processStateOf } from './process-state.ts';
import { requireThread } from './require-thread.ts';
import { retryRead } from './retry-read.ts';
import { RoomMembership, type ThreadMark } from './room-membership.model.ts';

/** Follows a thread, or mutes it. It is kept with the actor's place in the room. */
export async function followThread(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<{ rootId: string; state: ThreadState }> {
  const { roomId, messageId, state } = parseInput(followThreadInput, raw);
  // Writing in it marks it as followed, behind the writing: that must not come after this.
  await processStateOf(tools).readMarks.settle();
  const { root, rootId, membership } = await retryRead(() =>
    requireThread(actor, { roomId, messageId }),
  );
  const mark = { rootId: root._id, state, readSeq: membership.readSeq };
  await retryWrite(() => markThread(membership._id, mark));
  const others = membership.threads?.filter((one) => !one.rootId.equals(root._id)) ?? [];
  const attention = attentionOf({ ...membership, threads: [...others, mark] }, tools.clock.now());
  announceTo(tools, [actor.personId], { event: 'room.attention', view: { roomId, attention } });
  return { rootId, state };
}

/** Two steps, either of which may be done twice. */
async function markThread(_id: Types.ObjectId, mark: ThreadMark): Promise<void> {
  const { rootId, state } = mark;
  await RoomMembership.updateOne(
    { _id, 'threads.rootId': otherThan(rootId) },
    { $push: { threads: { $each: [mark], $slice: -messagingLimits.threadMarksInRoom } } },
  );
  await RoomMembership.updateOne(
    { _id, 'threads.rootId': rootId },
    { $set: { 'threads.$.state': state } },
  );
}
