import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { ensureIndexes } from '#server/lib/database/ensure-indexes.ts';

import { emptyDatabase } from './empty-database.ts';
import { haveIndexes } from './have-indexes.ts';
import { forgetSettled, settleAll } from './settle.ts';

/** Every worker has a database of its own, emptied after each test. Indexes stay. */
beforeAll(async () => {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/worker-${String(process.pid)}`;
  await connectDatabase(uri.href);
  const models = mongoose.modelNames().filter((name) => !haveIndexes.has(name));
  await ensureIndexes(models);
  for (const name of models) haveIndexes.add(name);
});

afterEach(async () => {
  await settleAll();
  await emptyDatabase();
});

afterAll(async () => {
  forgetSettled();
  await mongoose.disconnect();
});
