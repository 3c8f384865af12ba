import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { ThingForSheet } from '../lib/sheet-rows.ts';
import { runSheetJob } from '../lib/sheets/index.ts';
import { knownCodeWords } from './code-words.ts';
import {
  columnWords,
  knownWords,
  sheetColumns,
  type ImportsTools,
  type SheetColumn,
  type SheetFile,
} from './contract.ts';
import { exportInput } from './inputs.ts';
import { mayExport } from './policy.ts';
import { showValue } from './show-value.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Those that an import reads, its number last; "start and end in one" is for lists of others. */
const written: readonly SheetColumn[] = [
  ...sheetColumns.filter((column) => column !== 'id' && column !== 'times'),
  'id',
];
const known = Object.keys(knownWords) as (keyof typeof knownWords)[];

/**
 * What the actor sees of What's on as a spreadsheet: the columns that an import reads, and how lately
 * each thing was checked. Read in again as it is it changes nothing. Nobody is named in it.
 */
export async function exportSheet(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<SheetFile> {
  if (!mayExport(actor)) throw new NotFoundError('We could not find that page.');
  const { kind, filters } = parseInput(exportInput, rawInput);
  const things = await tools.activityRows.listForSheet(actor, filters);
  const names = [
    ...written.map((column) => columnWords[column]),
    ...known.map((column) => knownWords[column]),
  ];
  const rows = [names, ...things.map(rowOf)];
  const bytes = await runSheetJob<Uint8Array<ArrayBuffer>>({ do: 'write', kind, rows });
  const day = dayInCounty(tools.clock.now());
  return { fileName: `whats-on-${day}.${kind}`, type: types[kind], bytes };
}

function rowOf({ id, organisationName, form, known: facts }: ThingForSheet): string[] {
  const { place, postcode } = splitPlace(String(form.placeWords ?? ''));
  const beside = { id, organisation: organisationName, placeWords: place, postcode };
  return [
    ...written.map((column) => showValue(column, { ...form, ...beside })),
    ...known.map((column) => {
      const fact = facts[column] ?? '';
      return knownCodeWords[fact] ?? fact;
    }),
  ];
}

/** As an import puts them together again. */
function splitPlace(words: string): { place: string; postcode: string } {
  const [, place, postcode] =
    /^(.+), ([A-PR-UWYZ][A-HK-Z]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2})$/.exec(words) ?? [];
  if (place === undefined || postcode === undefined || place.toUpperCase().includes(postcode)) {
    return { place: words, postcode: '' };
  }
  return { place, postcode };
}
