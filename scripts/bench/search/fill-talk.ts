import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';

import { createRandom } from '#scripts/story/random.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { wordsOfMessage } from '#server/messaging/message-words.ts';
import { Message } from '#server/messaging/message.model.ts';

import type { BenchCounty, BenchPerson } from '../bench-county.ts';
import { createTalk } from './write-talk.ts';

const ROOMS = 30;
const AUTHORS = 60;
const AT_ONCE = 5_000;
const SPAN_MS = 540 * 86_400_000;
const quickly = { ordered: false, writeConcern: { w: 1, journal: false } } as const;

export interface Talk {
  /** In all the rooms, and in no others of that much talk. */
  actor: Actor;
  roomIds: mongoose.Types.ObjectId[];
  /** The same texts for the bare limit: no rooms, one text index. */
  bare: mongoose.mongo.Collection;
}

/**
 * Thirty rooms of a member, in which so many messages were written within a year and a half. Written
 * straight into the collection, with the words that a send puts beside them.
 */
export async function fillTalk(
  county: BenchCounty,
  { actor }: BenchPerson,
  size: number,
): Promise<Talk> {
  const roomIds = await openRooms(county, actor, size);
  const bare = mongoose.connection.collection(`bareMessages${size}`);
  const id = (text: string) => new mongoose.Types.ObjectId(text);
  const authorIds = county.people.slice(0, AUTHORS).map((one) => id(one.actor.personId));
  const talk = createTalk(size);
  const random = createRandom(size, 'rooms');
  const ends = new Map<mongoose.Types.ObjectId, number>();
  const began = Date.now() - SPAN_MS;
  for (let from = 0; from < size; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, size - from) }, (_unused, place) => {
      // Half of all is said in the first few rooms.
      const roomId = random.pick(roomIds.slice(0, random.whole(1, ROOMS)));
      const seq = (ends.get(roomId) ?? 0) + 1;
      ends.set(roomId, seq);
      const message = {
        ...{ _id: new mongoose.Types.ObjectId(), countyId: id(actor.countyId), roomId, seq },
        ...{ text: talk.message(), authorId: random.pick(authorIds), clientId: randomUUID() },
        sentAt: new Date(began + Math.round(((from + place) / size) * SPAN_MS)),
        ...{ replyToId: null, editedAt: null, deletedAt: null },
      };
      return { ...message, words: wordsOfMessage(message) };
    });
    await Message.collection.insertMany(batch, quickly);
    const plain = batch.map(({ _id, text, roomId, sentAt }) => ({ _id, text, roomId, sentAt }));
    await bare.insertMany(plain, quickly);
  }
  // At the end, which is quicker for the bare index and the same for what is measured.
  await bare.createIndexes([{ key: { text: 'text' } }]);
  return { actor, roomIds, bare };
}

async function openRooms(county: BenchCounty, actor: Actor, size: number) {
  const ids: mongoose.Types.ObjectId[] = [];
  for (let number = 0; number < ROOMS; number += 1) {
    const { id } = await county.platform.messaging.openTopicRoom(actor, {
      name: `Talk ${size} ${number}`,
      purpose: 'To be searched.',
      clientId: `bench-talk-of-${size}-in-${number}`,
    });
    ids.push(new mongoose.Types.ObjectId(id));
  }
  return ids;
}
