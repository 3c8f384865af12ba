import { importsLimits, type ImportView } from './contract.ts';
import { ImportRow, type RowPlan } from './import-row.model.ts';
import type { ImportRunRecord } from './import-run.model.ts';
import { undoUntil } from './policy.ts';
import { isQuiet } from './under-way.ts';

const noPlan = { isNew: 0, merged: 0, waiting: 0, leftOut: 0 };

/** What people see of an import, but for its rows. */
export function viewImport(
  run: ImportRunRecord,
  now: Date,
  plan: ImportView['plan'] = noPlan,
): ImportView {
  const { _id, fileName, state, startedAt, done, total, because, counts, results } = run;
  return {
    ...{ id: _id.toString(), fileName, state, done, total, because, plan },
    startedAt: startedAt.toISOString(),
    isQuiet: isQuiet(run, now),
    counts: {
      ready: counts.ready,
      warning: counts.warning,
      error: counts.error,
      same: counts.same,
    },
    results: {
      ...{ added: results.added, updated: results.updated, unchanged: results.unchanged },
      ...{ refused: results.refused, takenAway: results.takenAway },
      ...{ restored: results.restored, kept: results.kept },
    },
    undoUntil: undoOf(run, now),
  };
}

function undoOf({ state, importedAt, results }: ImportRunRecord, now: Date): string | null {
  if (state !== 'done' || importedAt === null || results.added + results.updated === 0) return null;
  const until = undoUntil(importedAt, importsLimits.undoHours);
  return now <= until ? until.toISOString() : null;
}

/** How many rows become what, as decided so far. */
export async function countPlan({ _id: runId }: ImportRunRecord): Promise<ImportView['plan']> {
  const found = await ImportRow.aggregate<{ _id: RowPlan; count: number }>([
    { $match: { runId } },
    { $group: { _id: '$plan', count: { $sum: 1 } } },
  ]).hint({ runId: 1, plan: 1, isPut: 1, number: 1 });
  const of = (plan: RowPlan) => found.find(({ _id }) => _id === plan)?.count ?? 0;
  return { isNew: of('new'), merged: of('merge'), waiting: of('wait'), leftOut: of('leave') };
}
