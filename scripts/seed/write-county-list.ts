import { toWindows1252 } from '#server/lib/sheets/windows-1252.ts';
import { writeSheet } from '#server/lib/sheets/write-sheet.ts';
import { countyList } from '#scripts/story/county-list.ts';

/** The county's list as Excel on Windows saves it: `.csv` in Windows-1252, and `.xlsx`. */
export async function writeCountyList(
  rows: readonly (readonly string[])[] = countyList,
): Promise<{ csv: Uint8Array; xlsx: Uint8Array }> {
  const quoted = rows.map((cells) => cells.map(quote).join(','));
  return {
    csv: toWindows1252(`${quoted.join('\r\n')}\r\n`),
    xlsx: await writeSheet('xlsx', rows),
  };
}

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
