import { withoutFormulaMark } from './formula-mark.ts';
import { sheetLimits } from './sheet-limits.ts';

/** A line of a file, by the number that the person sees beside it. */
export interface SheetLine {
  number: number;
  cells: string[];
}

/** The names of the columns, and what stands below them. */
export interface Table {
  columns: string[];
  lines: SheetLine[];
}

export type ReadSheet = { table: Table } | { refused: string };

export const NOTHING_IN_IT = 'There are no rows in this file. Choose another one.';
const TOO_MANY_ROWS = `This file has more than ${sheetLimits.rows.toLocaleString('en-GB')} rows. Split it into several files.`;
const TOO_MANY_COLUMNS = `This file has more than ${sheetLimits.columns} columns. Take out those that are not needed.`;

/** The first line with anything in it names the columns. Lines without a word are left out. */
export function asTable(rows: Iterable<SheetLine>): ReadSheet {
  let columns: string[] | null = null;
  const lines: SheetLine[] = [];
  for (const { number, cells: given } of rows) {
    const cells = given.map(cleaned);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > sheetLimits.columns) return { refused: TOO_MANY_COLUMNS };
    if (columns === null) {
      columns = cells;
      continue;
    }
    if (lines.length === sheetLimits.rows) return { refused: TOO_MANY_ROWS };
    lines.push({ number, cells });
  }
  if (columns === null || lines.length === 0) return { refused: NOTHING_IN_IT };
  const width = Math.max(columns.length, ...lines.map(({ cells }) => cells.length));
  // A column without a name is still one that somebody may want.
  const named = Array.from({ length: width }, (_, at) => columns[at] || `Column ${at + 1}`);
  return { table: { columns: named, lines } };
}

/** Some programs write the end of a line as two signs; in a cell they are one. */
function cleaned(text: string): string {
  const kept = text.slice(0, sheetLimits.cell);
  return withoutFormulaMark(kept.replace(/\r\n?/g, '\n').trim()).trim();
}
