import type { ClientSession, Types } from 'mongoose';

import type { Wearer } from '../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { MeetingAnswer } from './contract.ts';
import { Meeting, newId, type MeetingRecord } from './meeting.model.ts';
import { inTurn, mineOtherThan, Reply, replyKey, type ReplyRecord } from './reply.model.ts';

interface Given {
  answer: MeetingAnswer;
  answeredAt: Date;
}

/**
 * Matches only a reply that says something else, so that a repeat raises no number. Where none
 * matches there is none yet, which the upsert makes, or the same one is there, or another tab was
 * quicker: the unique index tells, and the second try settles it.
 */
export async function keepReply(
  { personId, countyId }: Wearer,
  { _id }: MeetingRecord,
  given: Given,
): Promise<void> {
  const other = mineOtherThan(personId, _id, given.answer);
  const change = { $set: given, $inc: { changes: 1 } };
  await retryWrite(async () => {
    try {
      await Reply.updateOne(other, { ...change, $setOnInsert: { countyId } }, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error, replyKey)) throw error;
      await Reply.updateOne(other, change);
    }
  });
}

/**
 * The same where places are limited. Who comes gets a turn, and where somebody with a place gives it up,
 * the first of those who wait is marked to be told. Answers to one date are kept one after another.
 */
export async function keepReplyInTurn(
  { personId, countyId }: Wearer,
  { _id: meetingId }: MeetingRecord,
  { capacity, ...given }: Given & { capacity: number },
): Promise<void> {
  await inTransaction(async (session) => {
    const meeting = await Meeting.findOneAndUpdate(
      { _id: meetingId },
      { $inc: { turns: 1 } },
      { session, returnDocument: 'after' },
    ).lean();
    const before = await Reply.findOne({ meetingId, personId }, null, { session }).lean();
    if (before?.answer === given.answer) return;
    const hadPlace = before?.answer === 'going' && (await placeOf(before, session)) < capacity;
    const turn = given.answer === 'going' ? { turn: meeting?.turns ?? 0 } : {};
    await Reply.updateOne(
      { meetingId, personId },
      {
        $set: { ...given, ...turn },
        $inc: { changes: 1 },
        $setOnInsert: { countyId },
      },
      { session, upsert: true },
    );
    if (hadPlace) {
      const free = { meetingId, from: capacity - 1, to: capacity };
      await tellPlaced([free], given.answeredAt, session);
    }
  });
}

/** Place in the order of those who come, from 0. */
async function placeOf(reply: ReplyRecord, session: ClientSession): Promise<number> {
  const { filter, sort } = inTurn([reply.meetingId]);
  const order = await Reply.find(filter, { _id: 1 }, { session }).sort(sort).lean();
  return order.findIndex(({ _id }) => _id.equals(reply._id));
}

/** Places that came free, in the order of those who come: from the first of them, before the last. */
export interface FreePlaces {
  meetingId: Types.ObjectId;
  from: number;
  to: number;
}

/** Marks those who have these places now as to be told. Two queries, however many meetings. */
export async function tellPlaced(
  free: readonly FreePlaces[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  if (free.length === 0) return;
  const { filter, sort } = inTurn(free.map(({ meetingId }) => meetingId));
  const going = await Reply.find(filter, { meetingId: 1 }, { session }).sort(sort).lean();
  const placed = free.flatMap(({ meetingId, from, to }) =>
    going.filter((reply) => reply.meetingId.equals(meetingId)).slice(from, to),
  );
  await Reply.updateMany(
    { _id: anyOf(placed.map(({ _id }) => _id)) },
    { $set: { placedAt: at, untold: newId() } },
    { session },
  );
}
