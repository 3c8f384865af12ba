import type { Actor } from '../accounts/contract.ts';
import { nameProvider, requireMayWrite } from '../accounts/index.ts';
import { ConflictError, ExpectedError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { ImportsTools } from './contract.ts';
import { ImportRow } from './import-row.model.ts';
import { ImportRun, type ImportRunRecord } from './import-run.model.ts';
import { importInput } from './inputs.ts';
import { putBatch } from './put-batch.ts';
import { requireImport } from './require-import.ts';
import { claim, isUnderWay, workApart } from './under-way.ts';

const toPut = anyOf(['new', 'merge'] as const);

/**
 * Puts in the rows that are fit for it: those with errors and those that nobody has decided stay
 * out. Pressed twice, or again after it broke off, no row is put in twice.
 */
export async function carryOutImport(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ importId: string }> {
  const { importId } = parseInput(importInput, rawInput);
  const run = await requireImport(actor, importId);
  requireMayWrite(tools, actor);
  if (run.state === 'done' || (run.state === 'importing' && isUnderWay(run, tools.clock.now()))) {
    return { importId };
  }
  if (run.state !== 'ready' && run.state !== 'importing') {
    throw new ConflictError('This import is not waiting for that. Look at it again.');
  }
  const total = await ImportRow.countDocuments({ runId: run._id, plan: toPut });
  if (
    await claim(tools, run, {
      state: 'importing',
      total,
      done: run.state === 'ready' ? 0 : run.done,
    })
  ) {
    workApart(tools, run._id, () => putAll(tools, actor, run));
  }
  return { importId };
}

async function putAll(tools: ImportsTools, actor: Actor, run: ImportRunRecord): Promise<void> {
  await addOrganisations(tools, actor, run);
  // First what is new, so that rows like an earlier row find what has come of that.
  for (const plan of ['new', 'merge'] as const) {
    while ((await putBatch(tools, actor, { run, plan })) > 0);
  }
  const { _id, countyId } = run;
  const importedAt = tools.clock.now();
  const change = { state: 'done' as const, importedAt, movedAt: importedAt };
  await ImportRun.updateOne({ _id, countyId, state: 'importing' }, { $set: change });
}

/** One after another, since each changes who belongs to the county. A wrong one costs its rows. */
async function addOrganisations(
  tools: Tools,
  actor: Actor,
  { _id: runId, defaults }: ImportRunRecord,
): Promise<void> {
  if (!defaults.addsOrganisations) return;
  const which = { runId, plan: toPut, organisationId: '' };
  const names = await ImportRow.distinct('organisationName', which);
  for (const name of names) {
    try {
      const { id } = await nameProvider(tools, actor, { name });
      const change = { $set: { organisationId: id } };
      await ImportRow.updateMany({ ...which, organisationName: name }, change);
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code === 'unavailable') throw error;
    }
  }
}
