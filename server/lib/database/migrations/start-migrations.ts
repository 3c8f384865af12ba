import type { Logger } from '../../logger.ts';
import { runMigrations, type MigrationStep } from './run-migrations.ts';

interface RunningMigrations {
  /** Leaves off after the batch at hand. */
  stop(): Promise<void>;
}

/**
 * Migrates while the product is open already: its steps must leave it true at every moment. A fault
 * stands in the log and keeps nobody out; the next start tries again.
 */
export function startMigrations(
  steps: readonly MigrationStep[],
  { logger }: { logger: Logger },
): RunningMigrations {
  const ending = new AbortController();
  const { signal } = ending;
  const running = runMigrations(steps, { logger, signal }).catch((error: unknown) => {
    if (!signal.aborted) logger.error({ error }, 'a migration failed');
  });
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
