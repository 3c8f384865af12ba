import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';

import { withFormulaMark } from './formula-mark.ts';

export type SheetKind = 'csv' | 'xlsx';

/** Rows as a file that a spreadsheet opens and in which it runs nothing. */
export async function writeSheet(
  kind: SheetKind,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const safe = rows.map((cells) => cells.map(withFormulaMark));
  if (kind === 'csv') {
    // Without the mark Excel takes it for the letters of Windows.
    return new TextEncoder().encode(`\uFEFF${Papa.unparse(safe, { newline: '\r\n' })}\r\n`);
  }
  const cells = safe.map((row, at) =>
    row.map((value) =>
      value === ''
        ? null
        : { value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  const widths = (rows[0] ?? []).map((name) => ({ width: Math.max(14, name.length + 2) }));
  return writeXlsxFile(cells, { columns: widths, stickyRowsCount: 1 }).toBuffer();
}
