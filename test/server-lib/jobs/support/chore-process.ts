import mongoose from 'mongoose';

import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { startJobs } from '#server/lib/jobs/index.ts';
import { createLogger } from '#server/lib/logger.ts';

/** A process of its own that does a chore every second and notes that it did. */
const uri = process.argv[2];
if (!uri) throw new Error('Give the address of the database.');
await connectDatabase(uri);
const runs = mongoose.connection.collection('choreRuns');
await startJobs({
  chores: [
    {
      key: 'note',
      everySeconds: 1,
      run: () => runs.insertOne({ pid: process.pid, at: new Date() }),
    },
  ],
  logger: createLogger({ level: 'silent' }),
  lookEveryMs: 100,
});
process.stdout.write('open\n');
