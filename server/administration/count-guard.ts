import type { Tools } from '../lib/tools.ts';
import { GuardCount } from './guard-count.model.ts';
import { dayOf } from './inputs.ts';

type Heard = Parameters<NonNullable<Tools['countGuard']>>;

/**
 * Adds what Guard said of one text to the counts of the day. Nobody waits for it and nothing fails
 * with it: a count that could not be written is lost, and the log says so.
 */
export function countGuard(
  { clock, logger }: Pick<Tools, 'clock' | 'logger'>,
  countyId: Heard[0],
  outcomes: Heard[1],
): void {
  if (outcomes.length === 0) return;
  const day = new Date(dayOf(clock.now()));
  const additions = outcomes.map(({ rule, outcome }) => ({
    updateOne: {
      filter: { countyId, day, rule, outcome },
      update: { $inc: { count: 1 } },
      upsert: true,
    },
  }));
  void GuardCount.bulkWrite(additions).catch((error: unknown) => {
    logger.warn({ error }, 'a count of guard is lost');
  });
}
