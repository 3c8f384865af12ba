import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import { columnWords, type ImportsTools, type SheetColumn } from './contract.ts';
import type { ImportRunRecord } from './import-run.model.ts';
import { chooseColumnsInput } from './inputs.ts';
import { judgeImport } from './judge-import.ts';
import { requireImport } from './require-import.ts';
import { claim, isUnderWay, workApart } from './under-way.ts';

/**
 * Keeps what each column is and what rows get where they say nothing, then compares every row with
 * the board. Can be done again until the rows are put in; what was decided of rows is asked anew.
 */
export async function chooseColumns(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ importId: string }> {
  const { importId, columns, ...defaults } = parseInput(chooseColumnsInput, rawInput);
  const run = await requireImport(actor, importId);
  requireMayWrite(tools, actor);
  requireChoosing(run, tools.clock.now());
  requireColumns(run, columns);
  const change = { state: 'judging' as const, mapping: columns, defaults, done: 0 };
  if (!(await claim(tools, run, change))) throw new ConflictError(CHANGED);
  const judged = { ...run, ...change };
  workApart(tools, run._id, () => judgeImport(tools, actor, judged));
  return { importId };
}

const CHANGED = 'Somebody else works on this import. Look at it again.';

/** @throws {ConflictError} */
function requireChoosing(run: ImportRunRecord, now: Date): void {
  const isOpen = ['columns', 'ready', 'judging'].includes(run.state);
  if (!isOpen || isUnderWay(run, now)) throw new ConflictError(CHANGED);
}

/** @throws {InvalidInputError} */
function requireColumns(
  { headers }: ImportRunRecord,
  columns: readonly (SheetColumn | '')[],
): void {
  if (columns.length !== headers.length) {
    throw new InvalidInputError({ columns: 'We could not read that. Load the page again.' });
  }
  const chosen = columns.filter((column) => column !== '');
  const twice = chosen.find((column, at) => chosen.indexOf(column) !== at);
  if (twice !== undefined) {
    throw new InvalidInputError({
      columns: `Two columns are “${columnWords[twice]}”. Choose one of them.`,
    });
  }
  if (!chosen.includes('name')) {
    throw new InvalidInputError({
      columns: `Choose which column is “${columnWords.name}”: what each row is called.`,
    });
  }
}
