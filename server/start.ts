import { ensureIndexes } from './lib/database/open-database.ts';
import { startMigrations } from './lib/database/migrations/start-migrations.ts';
import { settingsOf } from './lib/env.ts';
import { startWorkers } from './lib/workers/index.ts';
import { migrations } from './migrations.ts';
import { openDoors, type Doors, type DoorsOptions } from './open-doors.ts';
import { openGround, type Ground, type GroundOptions } from './open-ground.ts';
import type { Parts } from './platform.ts';

export interface StartOptions extends GroundOptions, DoorsOptions {
  /** Runs once before any door opens, for the demo's seed. */
  beforeOpening?: (parts: Parts) => Promise<void>;
  /** The program of one process of several. Without it there is one, whatever the settings say. */
  worker?: string;
}

export interface Running extends Parts {
  /** The port that was bound; differs from the setting where that is 0. */
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts everything in order: database, indexes, platform, then the doors, in this process or in as
 * many as the settings say. What is to be done once is done here; this process owns the embedded
 * database and outlives the others.
 */
export async function startHedgerow(options: StartOptions): Promise<Running> {
  const ground = await openGround(options);
  await ensureIndexes();
  await options.beforeOpening?.(ground.parts);
  const changes = startMigrations(migrations, { logger: options.logger });
  const program = options.env.webProcesses > 1 ? options.worker : undefined;
  const doors = program ? await openWorkers(ground, program) : await openDoors(ground, options);
  const close = async () => {
    await Promise.all([doors.close(), changes.stop()]);
  };
  return run(ground, { port: doors.port, close });
}

/** Starts one process of several, on a database that the parent has made ready. */
export async function startWorker(options: GroundOptions & DoorsOptions): Promise<Running> {
  const ground = await openGround(options);
  return run(ground, await openDoors(ground, options));
}

async function openWorkers({ env, logger, database }: Ground, program: string): Promise<Doors> {
  const workers = await startWorkers({
    program,
    count: env.webProcesses,
    settings: settingsOf({ ...env, mongodbUri: database.uri }),
    logger,
  });
  return { port: workers.port, close: () => workers.stop() };
}

function run(ground: Ground, doors: Doors): Running {
  let stopped: Promise<void> | undefined;
  return {
    ...ground.parts,
    port: doors.port,
    stop: () => (stopped ??= doors.close().then(() => ground.close())),
  };
}
