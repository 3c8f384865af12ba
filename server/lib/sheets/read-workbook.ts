import { readSheet } from 'read-excel-file/universal';

import { asTable, type ReadSheet, type SheetLine } from './table.ts';

/**
 * The first sheet of an Excel workbook. Of a formula it takes the value that was saved with it:
 * nothing here can work one out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheet> {
  // A copy that begins where the bytes begin, and is an ArrayBuffer in every realm.
  const rows = await readSheet(new Blob([Uint8Array.from(bytes)]), { trim: false });
  return asTable(
    rows.map((cells, at): SheetLine => ({ number: at + 1, cells: cells.map(cellText) })),
  );
}

function cellText(value: unknown): string {
  if (value instanceof Date) return momentText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** A spreadsheet counts days from 1899; a time alone falls on the day before it begins to count. */
function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return '';
  const rounded = new Date(Math.round(moment.getTime() / 60_000) * 60_000);
  const [day = '', time = ''] = rounded.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (rounded.getUTCFullYear() < 1901) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
