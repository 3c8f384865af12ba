import type { Actor } from '../accounts/contract.ts';
import { listChoreStates } from '../lib/jobs/index.ts';
import type { Tools } from '../lib/tools.ts';
import type { ChoreView } from './contract.ts';
import { requireOperator } from './require-operator.ts';

/** What runs by itself: when it last ran and how that went, and when it runs next. */
export async function listChores(_tools: Tools, actor: Actor): Promise<ChoreView[]> {
  requireOperator(actor);
  const states = await listChoreStates();
  return states.map(({ key, everySeconds, nextRunAt, isRunning, lastRun }) => ({
    ...{ key, everySeconds, isRunning },
    nextRunAt: nextRunAt?.toISOString() ?? null,
    lastRun: lastRun && {
      endedAt: lastRun.endedAt.toISOString(),
      seconds: (lastRun.endedAt.getTime() - lastRun.startedAt.getTime()) / 1000,
      fault: lastRun.fault,
      count: lastRun.count ?? null,
    },
  }));
}
