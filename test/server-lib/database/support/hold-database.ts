import mongoose from 'mongoose';

import { openDatabase } from '#server/lib/database/open-database.ts';
import { createLogger } from '#server/lib/logger.ts';

/** A Hedgerow of its own for a test to kill: opens the data in the folder given and says so. */
const dataDir = process.argv[2];
if (!dataDir) throw new Error('Give the data folder.');
const database = await openDatabase({
  env: { mongodbUri: undefined, mongodBinary: process.env.MONGOD_BINARY, dataDir },
  logger: createLogger({ level: 'silent' }),
  onProgress: () => undefined,
});
await mongoose.connection.collection('notes').insertOne({ text: 'kept' });
process.once('SIGINT', () => {
  void mongoose.connection
    .collection('notes')
    .insertOne({ text: 'goodbye' })
    .then(() => database.close());
});
process.stdout.write('open\n');
