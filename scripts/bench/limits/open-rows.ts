import mongoose from 'mongoose';

import type { Row } from './rows.tsx';

const ROWS = 20;

/** A collection of rows like messages, and the one indexed find that a bare page makes. */
export async function openRows(uri: string): Promise<() => Promise<Row[]>> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const rows = client
    .db('limit')
    .collection<{ roomId: string; seq: number } & Omit<Row, '_id'>>('rows');
  await rows.createIndex({ roomId: 1, seq: 1 }, { unique: true }, {});
  if ((await rows.countDocuments({ roomId: 'room' })) === 0) {
    await rows.insertMany(
      Array.from({ length: 2_000 }, (_unused, place) => ({
        roomId: 'room',
        seq: place + 1,
        author: 'Hazel Quickset',
        text: `Line ${place}: the allotment has room on Tuesdays, and somebody meets you at the gate.`,
      })),
    );
  }
  return () => rows.find({ roomId: 'room' }).sort({ seq: -1 }).limit(ROWS).toArray();
}
