import { anyOf, lessThan } from '../lib/trusted-filters.ts';
import { importsLimits, type ImportsTools } from './contract.ts';
import { ImportRow } from './import-row.model.ts';
import { ImportRun } from './import-run.model.ts';

const SWEPT_AT_ONCE = 20;

/**
 * Forgets imports after a month, with their rows: by then nobody can undo them. That a row was put
 * in once is remembered on, so that the same file says nothing new in a year.
 *
 * @returns how many there were
 */
export async function sweepImports({ clock }: Pick<ImportsTools, 'clock'>): Promise<number> {
  const startedAt = lessThan(new Date(clock.now().getTime() - importsLimits.keptDays * 86_400_000));
  let swept = 0;
  for (;;) {
    const old = await ImportRun.find({ startedAt }, { _id: 1 })
      .sort({ startedAt: 1 })
      .limit(SWEPT_AT_ONCE)
      .lean();
    if (old.length === 0) return swept;
    const ids = old.map(({ _id }) => _id);
    await ImportRow.deleteMany({ runId: anyOf(ids) });
    await ImportRun.deleteMany({ _id: anyOf(ids) });
    swept += ids.length;
  }
}
