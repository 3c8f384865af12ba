import Papa from 'papaparse';

import { decodeText } from './decode-text.ts';
import { sheetLimits } from './sheet-limits.ts';
import { asTable, type ReadSheet, type SheetLine } from './table.ts';

/** A text with a table in it, in any common letters, separated by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): ReadSheet {
  const text = decodeText(bytes);
  const { data } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    // Lines without a word count here, and are left out later.
    preview: 2 * (sheetLimits.rows + 2),
  });
  return asTable(data.map((cells, at): SheetLine => ({ number: at + 1, cells })));
}

/**
 * What stands most often between the names of the columns. Cells hold lists with other signs in them,
 * which is why only the first line with words is asked.
 */
function delimiterOf(text: string): string {
  const [names = ''] =
    /^.*\S.*$/m.exec(text.slice(0, sheetLimits.columns * sheetLimits.cell)) ?? [];
  const outside = names.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => outside.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
