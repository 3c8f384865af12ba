import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';

import type { Logger } from '../logger.ts';
import { noteRun } from './chore-runs.ts';
import { Job } from './job.model.ts';
import { JOB_NAME, keepSchedule } from './keep-schedule.ts';

/** Work that is done again and again, by one process at a time. */
export interface Chore {
  /** Unique in the installation. */
  key: string;
  everySeconds: number;
  /**
   * Must bear to be run twice at once. Call `touch` at least once a minute in long work. A number that it
   * answers is of the things that it dealt with.
   */
  run: (work: { touch: () => Promise<void> }) => Promise<unknown>;
}

interface Jobs {
  /** Looks for no more work and waits for what runs. */
  stop(): Promise<void>;
}

interface JobsOptions {
  chores: readonly Chore[];
  logger: Logger;
  /** How often this process looks for work. */
  lookEveryMs?: number;
}

const LOOK_EVERY_MS = 10_000;
/** Much longer than any chore goes without `touch`: after it another process takes over. */
const LOCK_MS = 10 * 60_000;
const DRAIN_MS = 8_000;

/** Begins to do chores, shared with all other processes on the same database. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { chores, logger, lookEveryMs = LOOK_EVERY_MS } = options;
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected.');
  const agenda = new Agenda({
    // The indexes are those of the model.
    backend: new MongoBackend({
      mongo: db,
      collection: Job.collection.collectionName,
      ensureIndex: false,
    }),
    processEvery: lookEveryMs,
    defaultLockLifetime: LOCK_MS,
  });
  agenda.on('error', (error: unknown) => logger.error({ error }, 'jobs are in trouble'));
  agenda.define<{ key: string }>(JOB_NAME, async (job) => {
    const chore = chores.find(({ key }) => key === job.attrs.data.key);
    // Of another version of the program.
    if (!chore) return;
    const startedAt = new Date();
    let fault: string | null = null;
    let count: number | null = null;
    try {
      const done = await chore.run({ touch: () => job.touch() });
      if (typeof done === 'number') count = done;
    } catch (error) {
      logger.error({ error, chore: chore.key }, 'a chore failed');
      fault = error instanceof Error ? error.name : 'Unknown';
    }
    const run = { startedAt, endedAt: new Date(), fault, count };
    await noteRun(chore.key, run).catch((error: unknown) =>
      logger.warn({ error, chore: chore.key }, 'a run could not be noted'),
    );
  });
  for (const { key, everySeconds } of chores) await keepSchedule(key, everySeconds);
  await agenda.start();
  return {
    async stop() {
      await agenda.drain(DRAIN_MS);
    },
  };
}
