import type { Types } from 'mongoose';

import { ExpectedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { importsLimits, type ImportState } from './contract.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';

const busy: readonly ImportState[] = ['reading', 'judging', 'importing', 'undoing'];

/** Nothing has moved for a while: the process that was at it has ended. */
export function isQuiet({ state, movedAt }: ImportRunRecord, now: Date): boolean {
  const since = now.getTime() - movedAt.getTime();
  return busy.includes(state) && since > importsLimits.quietSeconds * 1000;
}

/** Whether something is being done with it just now. */
export function isUnderWay(run: ImportRunRecord, now: Date): boolean {
  return busy.includes(run.state) && !isQuiet(run, now);
}

/**
 * Takes an import into a state in which work goes on, for one process alone.
 *
 * @returns whether it is ours; not where somebody else was quicker
 */
export async function claim(
  tools: Pick<Tools, 'clock'>,
  run: ImportRunRecord,
  change: Partial<ImportRunRecord> & { state: ImportState },
): Promise<boolean> {
  const { _id, countyId, state, movedAt } = run;
  const { matchedCount } = await ImportRun.updateOne(
    { _id, countyId, state, movedAt },
    { $set: { ...change, movedAt: tools.clock.now() } },
  );
  return matchedCount > 0;
}

/**
 * Goes on with work after the answer was sent. What goes wrong is logged; the import stays in its
 * state, grows quiet, and the page offers to go on.
 */
export function workApart(
  tools: Pick<Tools, 'logger'>,
  runId: Types.ObjectId,
  work: () => Promise<void>,
): void {
  void work().catch((error: unknown) => {
    const importId = runId.toString();
    if (error instanceof ExpectedError) {
      tools.logger.warn({ importId, code: error.code }, 'an import was broken off');
    } else tools.logger.error({ importId, error }, 'an import was broken off');
  });
}
