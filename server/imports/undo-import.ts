import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { PutNews, TakenBack } from '../lib/sheet-rows.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { importsLimits, type ImportsTools } from './contract.ts';
import { ImportMark } from './import-mark.model.ts';
import { ImportRow } from './import-row.model.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';
import { importInput } from './inputs.ts';
import { undoUntil } from './policy.ts';
import { putInPipeline, type PutIn } from './put-in-pipeline.ts';
import { requireImport } from './require-import.ts';
import { claim, isUnderWay, workApart } from './under-way.ts';

/**
 * Takes back a whole import within a day: what was new leaves the board, what was changed says again
 * what it said. What somebody has changed or checked since stays, and is named. Organisations that
 * came with it stay.
 */
export async function undoImport(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ importId: string }> {
  const { importId } = parseInput(importInput, rawInput);
  const run = await requireImport(actor, importId);
  requireMayWrite(tools, actor);
  const now = tools.clock.now();
  if (run.state === 'undone' || (run.state === 'undoing' && isUnderWay(run, now))) {
    return { importId };
  }
  requireUndoable(run, now);
  const { added, updated } = run.results;
  const done = run.state === 'done' ? 0 : run.done;
  if (await claim(tools, run, { state: 'undoing', done, total: added + updated })) {
    workApart(tools, run._id, () => takeBackAll(tools, actor, run));
  }
  return { importId };
}

/** @throws {ConflictError} */
function requireUndoable({ state, importedAt }: ImportRunRecord, now: Date): void {
  const isBegun = state === 'undoing';
  const isInTime =
    state === 'done' &&
    importedAt !== null &&
    now <= undoUntil(importedAt, importsLimits.undoHours);
  if (isBegun || isInTime) return;
  throw new ConflictError(
    'An import can be undone within a day. Change single activities on their own pages.',
  );
}

async function takeBackAll(tools: ImportsTools, actor: Actor, run: ImportRunRecord): Promise<void> {
  while ((await takeBackBatch(tools, actor, run)) > 0);
  const { _id, countyId } = run;
  const change = { state: 'undone' as const, movedAt: tools.clock.now() };
  await ImportRun.updateOne({ _id, countyId, state: 'undoing' }, { $set: change });
}

async function takeBackBatch(
  tools: ImportsTools,
  actor: Actor,
  { _id: runId, countyId }: ImportRunRecord,
): Promise<number> {
  const { news, count } = await inTransaction(async (session) => {
    const put = await ImportRow.aggregate<PutIn>(putInPipeline(runId), { session });
    if (put.length === 0) return { news: [], count: 0 };
    const taken = await tools.activityRows.takeBack(
      actor,
      put.map(({ _id: id, version, before, putAt }) => ({ id, version, before, putAt })),
      session,
    );
    const withOutcome = put.map((one, at) => ({ ...one, outcome: outcomeOf(taken[at]) }));
    const $inc: Record<string, number> = { done: 0 };
    for (const { outcome, rows } of withOutcome) {
      $inc[`results.${outcome}`] = ($inc[`results.${outcome}`] ?? 0) + 1;
      $inc.done = ($inc.done ?? 0) + rows;
    }
    await ImportRow.bulkWrite(
      withOutcome.map(({ _id: id, outcome }) => ({
        updateMany: { filter: { runId, 'result.id': id }, update: { $set: { undone: outcome } } },
      })),
      { session },
    );
    // Otherwise the same rows could never be put in again.
    const back = withOutcome.filter(({ outcome }) => outcome !== 'kept').map(({ _id: id }) => id);
    await ImportMark.deleteMany({ runId, activityId: anyOf(back) }, { session });
    const movedAt = tools.clock.now();
    await ImportRun.updateOne({ _id: runId, countyId }, { $inc, $set: { movedAt } }, { session });
    return { news: newsOf(withOutcome), count: put.length };
  });
  await tools.activityRows.tell(actor, news);
  return count;
}

/** What is gone already needs no taking away. */
function outcomeOf(taken: TakenBack | undefined) {
  return taken === 'restored' || taken === 'kept' ? taken : ('takenAway' as const);
}

function newsOf(put: readonly (PutIn & { outcome: string })[]): PutNews[] {
  return put
    .filter(({ outcome }) => outcome !== 'kept')
    .map(({ _id: id, organisationId }) => ({ id, organisationId, isNew: false }));
}
