import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import type { PutNews, PutRow, RowToPut } from '../lib/sheet-rows.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { ImportsTools } from './contract.ts';
import { ImportMark } from './import-mark.model.ts';
import { ImportRow, type ImportRowRecord } from './import-row.model.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';
import { withDefaults } from './with-defaults.ts';

/** Few enough that pages are served between them; 5,000 take half a minute. */
const ROWS_AT_ONCE = 50;

interface Batch {
  run: ImportRunRecord;
  plan: 'new' | 'merge';
}

/**
 * Puts in the next rows, and what came of each with them: both or neither, so that a row that was put
 * in is never put in again.
 *
 * @returns how many there were
 */
export async function putBatch(tools: ImportsTools, actor: Actor, batch: Batch): Promise<number> {
  const { news, count } = await inTransaction(async (session) => {
    const rows = await nextRows(batch, session);
    if (rows.length === 0) return { news: [], count: 0 };
    const asked = await askedOf(rows, batch.run, session);
    const put = await tools.activityRows.put(actor, asked, session);
    await keepResults(tools, batch.run, { rows, put, session });
    return { news: newsOf(asked, put), count: rows.length };
  });
  await tools.activityRows.tell(actor, news);
  return count;
}

function nextRows({ run, plan }: Batch, session: ClientSession) {
  return ImportRow.find({ runId: run._id, plan, isPut: false }, {}, { session })
    .sort({ number: 1 })
    .limit(ROWS_AT_ONCE)
    .lean();
}

/** What is asked for each row: something new, or a change of what it is laid over. */
async function askedOf(
  rows: readonly ImportRowRecord[],
  { _id: runId, defaults }: ImportRunRecord,
  session: ClientSession,
): Promise<RowToPut[]> {
  const numbers = rows.flatMap(({ plan, twin }) =>
    plan === 'merge' && twin?.kind === 'row' ? [twin.number] : [],
  );
  const earlier =
    numbers.length === 0
      ? []
      : await ImportRow.find({ runId, number: anyOf(numbers) }, {}, { session }).lean();
  const cameOf = new Map(
    earlier.map(({ number, result }) => [number, result && 'id' in result ? result.id : null]),
  );
  return rows.map(({ number, plan, twin, form, organisationId }) => {
    const like = twin?.kind === 'row' ? (cameOf.get(twin.number) ?? null) : (twin?.id ?? null);
    const onto = plan === 'merge' ? like : null;
    const clientId = `import-${runId.toString()}-${number}`;
    return {
      ...{ onto, organisationId, clientId },
      form: onto === null ? withDefaults(form, defaults) : form,
    };
  });
}

interface ToKeep {
  rows: readonly ImportRowRecord[];
  put: readonly PutRow[];
  session: ClientSession;
}

async function keepResults(
  { clock }: ImportsTools,
  { _id: runId, countyId }: ImportRunRecord,
  { rows, put, session }: ToKeep,
): Promise<void> {
  const at = clock.now();
  const results = rows.flatMap((row, index) => {
    const came = put[index];
    return came ? [{ ...row, came }] : [];
  });
  await ImportRow.bulkWrite(
    results.map(({ _id, came }) => ({
      updateOne: { filter: { _id }, update: { $set: { isPut: true, result: { ...came, at } } } },
    })),
    { session },
  );
  const marks = results.flatMap(({ fingerprint, came }) =>
    'id' in came
      ? [
          {
            updateOne: {
              filter: { countyId, fingerprint },
              update: { $set: { activityId: came.id, runId } },
              upsert: true,
            },
          },
        ]
      : [],
  );
  if (marks.length > 0) await ImportMark.bulkWrite(marks, { session });
  const $inc: Record<string, number> = { done: results.length };
  for (const { came } of results) {
    $inc[`results.${came.kind}`] = ($inc[`results.${came.kind}`] ?? 0) + 1;
  }
  await ImportRun.updateOne({ _id: runId, countyId }, { $inc, $set: { movedAt: at } }, { session });
}

function newsOf(asked: readonly RowToPut[], put: readonly PutRow[]): PutNews[] {
  return asked.flatMap(({ organisationId }, at): PutNews[] => {
    const came = put[at];
    if (came?.kind !== 'added' && came?.kind !== 'updated') return [];
    return [{ id: came.id, organisationId, isNew: came.kind === 'added' }];
  });
}
