import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from '#server/lib/logger.ts';
import { isDuplicateKey } from '../retry.ts';
import { isFree, Migration } from './migration.model.ts';

/** A change to what is stored already. Numbers go up by one and are never used again. */
export interface MigrationStep {
  number: number;
  name: string;
  /**
   * Makes the change, in batches. May be cut off at any moment and run again from the beginning, by
   * two processes at once at worst; what is done already it leaves alone. Calls `goOn` between
   * batches.
   */
  run: (goOn: () => Promise<void>) => Promise<void>;
}

/** Longer than a batch takes; a process that was killed holds nothing up for longer. */
const LEASE_MS = 60_000;
const LOOK_AGAIN_MS = 500;

interface MigrationOptions {
  logger: Logger;
  leaseMs?: number;
  /** Ends it at the next batch; what is left is done at the next start. */
  signal?: AbortSignal | undefined;
}

/**
 * Carries out what has not been carried out, in the order of the numbers: once in the whole
 * installation, however many processes start. Those that come second wait until it is done.
 *
 * @throws what a step throws; it is tried again at the next start
 */
export async function runMigrations(
  steps: readonly MigrationStep[],
  { logger, leaseMs = LEASE_MS, signal }: MigrationOptions,
): Promise<void> {
  const me = randomUUID();
  for (const step of steps) {
    await register(step);
    while (!(await isDone(step))) {
      signal?.throwIfAborted();
      if (await take(step, me, leaseMs)) await carryOut(step, { me, leaseMs, logger, signal });
      else await pause(LOOK_AGAIN_MS, undefined, signal && { signal });
    }
  }
}

async function register({ number, name }: MigrationStep): Promise<void> {
  await Migration.updateOne({ _id: number }, { $setOnInsert: { name } }, { upsert: true }).catch(
    (error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    },
  );
}

async function isDone({ number }: MigrationStep): Promise<boolean> {
  const found = await Migration.findOne({ _id: number }).lean();
  return found?.doneAt instanceof Date;
}

async function take({ number }: MigrationStep, me: string, leaseMs: number): Promise<boolean> {
  const now = new Date();
  const { modifiedCount } = await Migration.updateOne(isFree(number, now), {
    heldBy: me,
    heldUntil: new Date(now.getTime() + leaseMs),
  });
  return modifiedCount === 1;
}

async function carryOut(
  step: MigrationStep,
  { me, leaseMs, logger, signal }: MigrationOptions & { me: string; leaseMs: number },
): Promise<void> {
  const mine = { _id: step.number, heldBy: me };
  logger.info({ migration: step.number, name: step.name }, 'migration begins');
  try {
    await step.run(async () => {
      signal?.throwIfAborted();
      const heldUntil = new Date(Date.now() + leaseMs);
      const { matchedCount } = await Migration.updateOne(mine, { heldUntil });
      if (matchedCount === 0) throw new Error(`Migration ${step.number} was taken over.`);
    });
  } catch (error) {
    await Migration.updateOne(mine, { heldBy: null, heldUntil: null });
    throw error;
  }
  await Migration.updateOne(mine, { doneAt: new Date(), heldBy: null, heldUntil: null });
  logger.info({ migration: step.number, name: step.name }, 'migration done');
}
