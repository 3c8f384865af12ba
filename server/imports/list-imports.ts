import type { Actor } from '../accounts/contract.ts';
import { importsLimits, type ImportsTools, type ImportView } from './contract.ts';
import { ImportRun } from './import-run.model.ts';
import { viewImport } from './import-view.ts';
import { requireImports } from './require-import.ts';

/** The latest imports of the county, newest first. */
export async function listImports(tools: ImportsTools, actor: Actor): Promise<ImportView[]> {
  requireImports(actor);
  const runs = await ImportRun.find({ countyId: actor.countyId })
    .sort({ startedAt: -1 })
    .limit(importsLimits.imports)
    .lean();
  const now = tools.clock.now();
  return runs.map((run) => viewImport(run, now));
}
