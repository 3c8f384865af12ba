import type { Actor } from '../accounts/contract.ts';
import { listOrganisations } from '../accounts/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import { anyOf, laterThan } from '../lib/trusted-filters.ts';
import { importsLimits, type ImportPage, type ImportsTools, type RowKind } from './contract.ts';
import { ImportRow } from './import-row.model.ts';
import type { ImportRunRecord } from './import-run.model.ts';
import { countPlan, viewImport } from './import-view.ts';
import { getImportInput } from './inputs.ts';
import { requireImport } from './require-import.ts';
import { viewRows } from './row-views.ts';

const EXAMPLES = 3;

/** One import with a page of its rows: those of a kind, those to decide, or all. */
export async function getImport(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<ImportPage> {
  const { importId, after, ...asked } = parseInput(getImportInput, rawInput);
  const run = await requireImport(actor, importId);
  const show = asked.show ?? firstShown(run);
  const hasRows = run.headers.length > 0;
  const isJudged = ['ready', 'importing', 'done', 'undoing', 'undone'].includes(run.state);
  const [organisations, first, plan, shown, kept] = await Promise.all([
    listOrganisations(tools, actor),
    hasRows ? readFirstRows(run) : [],
    isJudged ? countPlan(run) : undefined,
    isJudged ? readShown(run, show, after) : [],
    run.results.kept > 0 ? readKept(run) : [],
  ]);
  const rows = shown.slice(0, importsLimits.rowsOnPage);
  return {
    import: viewImport(run, tools.clock.now(), plan),
    columns: run.headers.map((header, at) => ({
      header,
      column: run.mapping[at] ?? '',
      examples: first
        .map(({ cells }) => cells[at] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, EXAMPLES),
    })),
    firstRows: first,
    defaults: {
      organisationId: run.defaults.organisationId,
      whatMatters: run.defaults.whatMatters,
      attendanceMode: run.defaults.attendanceMode,
      joinRoute: run.defaults.joinRoute,
      asksCost: run.defaults.asksCost,
      addsOrganisations: run.defaults.addsOrganisations,
    },
    organisations: organisations.flatMap(({ id, name, kinds }) =>
      kinds.includes('activityProvider') ? [{ id, name }] : [],
    ),
    newOrganisations: [...run.newOrganisations],
    show,
    rows: await viewRows(tools, actor, rows),
    next: shown.length > rows.length ? (rows.at(-1)?.number ?? null) : null,
    keptNames: kept,
  };
}

async function readFirstRows({ _id: runId }: ImportRunRecord) {
  const rows = await ImportRow.find({ runId }, { number: 1, cells: 1 })
    .sort({ number: 1 })
    .limit(importsLimits.firstRows)
    .lean();
  return rows.map(({ number, cells }) => ({ number, cells: [...cells] }));
}

const kindOf: Partial<Record<RowKind, object>> = {
  all: {},
  toDecide: { isToDecide: true },
  toLookAt: { status: anyOf(['warning', 'error'] as const) },
};

/** Before rows go in, first those that need a person. */
function firstShown({ state, counts }: ImportRunRecord): RowKind {
  return state === 'ready' && counts.warning + counts.error > 0 ? 'toLookAt' : 'all';
}

function readShown({ _id: runId }: ImportRunRecord, show: RowKind, after: number) {
  const kind = kindOf[show] ?? { status: show };
  return ImportRow.find({ runId, ...kind, number: laterThan(after) })
    .sort({ number: 1 })
    .limit(importsLimits.rowsOnPage + 1)
    .lean();
}

/** One page of names at most: of what somebody has changed since, and which stayed. */
async function readKept({ _id: runId }: ImportRunRecord): Promise<string[]> {
  const rows = await ImportRow.find({ runId, isPut: true, undone: 'kept' }, { name: 1 })
    .sort({ number: 1 })
    .limit(importsLimits.keptNames)
    .lean();
  return [...new Set(rows.map(({ name }) => name))];
}
