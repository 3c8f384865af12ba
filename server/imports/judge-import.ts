import type { Actor } from '../accounts/contract.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import type { ImportsTools, RowStatus } from './contract.ts';
import { placeRow, readGround, type Ground } from './ground.ts';
import { ImportMark } from './import-mark.model.ts';
import { ImportRow, type ImportRowRecord } from './import-row.model.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';
import { judgeRow, type JudgedImportRow, type WasPut } from './judge-row.ts';
import { withDefaults } from './with-defaults.ts';

const ROWS_AT_ONCE = 100;
/** Named on the page; all of them are added. */
const MOST_NEW_ORGANISATIONS = 500;

/** Reads every row by what its columns are and says how it stands beside the board. */
export async function judgeImport(
  tools: ImportsTools,
  actor: Actor,
  run: ImportRunRecord,
): Promise<void> {
  const { _id: runId, countyId } = run;
  const ground = await readGround(tools, actor, run);
  const counts: Record<RowStatus, number> = { ready: 0, warning: 0, error: 0, same: 0 };
  let [after, done] = [0, 0];
  for (;;) {
    const rows = await ImportRow.find({ runId, number: laterThan(after) })
      .sort({ number: 1 })
      .limit(ROWS_AT_ONCE)
      .lean();
    if (rows.length === 0) break;
    const judged = await judgeRows(tools, actor, rows, ground);
    for (const { status } of judged) counts[status] += 1;
    await ImportRow.bulkWrite(
      judged.map(({ number, ...found }) => ({
        updateOne: { filter: { runId, number }, update: { $set: found } },
      })),
    );
    done += rows.length;
    after = rows.at(-1)?.number ?? after;
    const movedAt = tools.clock.now();
    await ImportRun.updateOne({ _id: runId, countyId }, { $set: { done, movedAt } });
  }
  const newOrganisations = [...ground.unknown].slice(0, MOST_NEW_ORGANISATIONS);
  const change = { state: 'ready' as const, counts, newOrganisations, movedAt: tools.clock.now() };
  await ImportRun.updateOne({ _id: runId, countyId, state: 'judging' }, { $set: change });
}

async function judgeRows(
  tools: ImportsTools,
  actor: Actor,
  rows: readonly ImportRowRecord[],
  ground: Ground,
): Promise<JudgedImportRow[]> {
  const placed = rows.map(({ number, cells }) => placeRow(number, cells, ground));
  const prints = placed.map(({ fingerprint }) => fingerprint);
  const { countyId } = actor;
  const marks = await ImportMark.find({ countyId, fingerprint: anyOf(prints) }).lean();
  const markOf = new Map(marks.map((mark) => [mark.fingerprint, mark.activityId]));
  const judged = await tools.activityRows.judge(
    actor,
    placed.map(({ form, twin }) => {
      const onto = twin?.kind === 'there' ? twin.id : null;
      return { onto, form: onto === null ? withDefaults(form, ground.run.defaults) : form };
    }),
  );
  return placed.map((row, at) => {
    const wasPut = wasPutIn(markOf.get(row.fingerprint), ground);
    return judgeRow(row, judged[at] ?? { wrong: {}, isSame: false }, { wasPut, ground });
  });
}

/** Whether a row with these very words went in once, and what it has become is still there. */
function wasPutIn(mark: string | undefined, { byId }: Ground): WasPut {
  if (mark === undefined) return 'never';
  return byId.has(mark) ? 'stands' : 'takenOff';
}
