import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

import { wordsOfMessage } from '#server/messaging/message-words.ts';
import { Message } from '#server/messaging/message.model.ts';

import type { BenchCounty } from './bench-county.ts';

const AT_ONCE = 5_000;
const MINUTE_MS = 60_000;

/**
 * Fills the county's room up to so many messages, as if they had been sent one a minute until now.
 * Written straight into the collection: a million sent one by one would take an hour.
 */
export async function fillRoom(county: BenchCounty, upTo: number): Promise<void> {
  const roomId = new mongoose.Types.ObjectId(county.countyRoomId);
  const newest = await Message.findOne({ roomId }, { seq: 1 }).sort({ seq: -1 }).lean();
  const now = Date.now();
  for (let from = newest?.seq ?? 0; from < upTo; from += AT_ONCE) {
    const until = Math.min(upTo, from + AT_ONCE);
    await Message.collection.insertMany(
      Array.from({ length: until - from }, (_unused, place) => {
        const seq = from + place + 1;
        const { actor } = county.people[seq % county.people.length] ?? {};
        const message = {
          _id: new mongoose.Types.ObjectId(),
          countyId: new mongoose.Types.ObjectId(actor?.countyId),
          roomId,
          seq,
          authorId: new mongoose.Types.ObjectId(actor?.personId),
          clientId: randomUUID(),
          text: `Has anybody rung the choir at Ambry lately? Line ${seq} of a long talk, with a few words more to read.`,
          sentAt: new Date(now - (upTo - seq) * MINUTE_MS),
          replyToId: null,
          editedAt: null,
          deletedAt: null,
        };
        return { ...message, words: wordsOfMessage(message) };
      }),
      { ordered: false, writeConcern: { w: 1, journal: false } },
    );
  }
}
