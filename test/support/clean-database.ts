import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { ensureIndexes } from '#server/lib/database/ensure-indexes.ts';
import { forgetSettled, settleAll } from './settle.ts';

/** Every worker has a database of its own, emptied after each test. Indexes stay. */
beforeAll(async () => {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/worker-${process.env.VITEST_POOL_ID ?? '0'}`;
  await connectDatabase(uri.href);
  await ensureIndexes();
});

afterEach(async () => {
  await settleAll();
  const collections = await mongoose.connection.listCollections();
  await Promise.all(
    collections.map(({ name }) => mongoose.connection.collection(name).deleteMany({})),
  );
});

afterAll(async () => {
  forgetSettled();
  await mongoose.disconnect();
});
