import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError, NotPermittedError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { isNotThere, otherThan } from '../lib/trusted-filters.ts';
import { announceTo } from './announce-to.ts';
import { messagingLimits, type MyMarks } from './contract.ts';
import { saveMessageInput } from './inputs.ts';
import { isGone } from './message.model.ts';
import { viewMarks } from './my-marks.ts';
import { requireMessageInRoom } from './require-room.ts';
import { retryRead } from './retry-read.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';

const MOST = messagingLimits.savedInRoom;

/**
 * Saves a message for the actor alone, or lets go of it. It stays with their place in the room:
 * whoever leaves does not see it, whoever comes back does.
 *
 * @throws {ConflictError} where the room has as many as one person can save in it
 */
export async function saveMessage(tools: Tools, actor: Actor, raw: unknown): Promise<MyMarks> {
  const { roomId, messageId, on } = parseInput(saveMessageInput, raw);
  const { membership, message } = await retryRead(() =>
    requireMessageInRoom(actor, { roomId, messageId }),
  );
  if (on && isGone(message)) throw new NotPermittedError('This message is not there any more.');
  const now = on
    ? await add(membership, { seq: message.seq, at: tools.clock.now() })
    : await take(membership, message.seq);
  const marks = viewMarks(now ?? membership);
  if (now) {
    announceTo(tools, [actor.personId], { event: 'room.marked', view: { roomId, marks } });
  }
  return marks;
}

type Saved = NonNullable<RoomMembershipRecord['saved']>[number];

/** Null where it was saved already. The limit is part of the filter, so two tabs cannot pass it. */
async function add({ _id, saved = [] }: RoomMembershipRecord, one: Saved) {
  if (saved.some(({ seq }) => seq === one.seq)) return null;
  const now = await retryWrite(() =>
    RoomMembership.findOneAndUpdate(
      { _id, 'saved.seq': otherThan(one.seq), [`saved.${MOST - 1}`]: isNotThere() },
      { $push: { saved: one } },
      { returnDocument: 'after' },
    ).lean(),
  );
  if (now) return now;
  const meanwhile = await RoomMembership.findOne({ _id }).lean();
  if (meanwhile?.saved?.some(({ seq }) => seq === one.seq)) return meanwhile;
  throw new ConflictError(
    `You have saved ${MOST} messages in this room, the most it can be. Under Saved, let go of one you no longer need.`,
  );
}

function take({ _id }: RoomMembershipRecord, seq: number) {
  return retryWrite(() =>
    RoomMembership.findOneAndUpdate(
      { _id },
      { $pull: { saved: { seq } } },
      { returnDocument: 'after' },
    ).lean(),
  );
}
