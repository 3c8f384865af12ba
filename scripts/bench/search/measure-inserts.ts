import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';

import { wordsOfMessage } from '#server/messaging/message-words.ts';
import { clientIdKey, seqKey, wordsKey } from '#server/messaging/message.model.ts';

import { percentile } from '../percentile.ts';
import { createTalk } from './write-talk.ts';

const INSERTS = 1_500;
const ROUNDS = 3;

/** Single inserts a second, kept by the majority and journalled: the same messages without and with words. */
export async function measureInserts(): Promise<{ without: number; with: number }> {
  const rates: { without: number[]; with: number[] } = { without: [], with: [] };
  // In turn, since the machine is not always as quick.
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.without.push(await insertOnce(round, false));
    rates.with.push(await insertOnce(round, true));
  }
  return { without: percentile(rates.without, 50), with: percentile(rates.with, 50) };
}

async function insertOnce(round: number, hasWords: boolean): Promise<number> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('There is no database.');
  const collection = db.collection(`inserts${hasWords ? 'With' : 'Without'}${round}`);
  await collection.createIndexes([
    { key: seqKey, unique: true },
    { key: clientIdKey, unique: true },
    ...(hasWords ? [{ key: wordsKey }] : []),
  ]);
  const talk = createTalk(round);
  const roomId = new mongoose.Types.ObjectId();
  const authorId = new mongoose.Types.ObjectId();
  const begun = performance.now();
  for (let seq = 1; seq <= INSERTS; seq += 1) {
    const said = { text: talk.message(), authorId, deletedAt: null };
    await collection.insertOne({
      ...{ roomId, seq, ...said, clientId: `message-${seq}`, sentAt: new Date() },
      ...(hasWords ? { words: wordsOfMessage(said) } : {}),
    });
  }
  const seconds = (performance.now() - begun) / 1000;
  await collection.drop();
  return INSERTS / seconds;
}
