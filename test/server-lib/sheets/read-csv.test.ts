import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv } from '#server/lib/sheets/read-csv.ts';
import { toWindows1252 } from '#server/lib/sheets/windows-1252.ts';
import { writeSheet } from '#server/lib/sheets/write-sheet.ts';

const names = 'Name,Where,Cost\n';
const words = 'Café – Carers’ “tea”,Mill Lane,£2\n';
const read = { columns: ['Name', 'Where', 'Cost'], lines: [{ number: 2, cells: ['Café – Carers’ “tea”', 'Mill Lane', '£2'] }] }; // prettier-ignore

function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const little = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return big ? little.swap16() : little;
}

describe('reading a table as text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(names + words)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${names}${words}`)],
    ['UTF-16 as Excel writes it', utf16(names + words)],
    ['UTF-16, the large end first', utf16(names + words, { big: true })],
    ['UTF-16 without a mark', utf16(names + words, { mark: false })],
    ['Windows-1252', toWindows1252(names + words)],
  ])('in %s', (_, bytes) => {
    expect(readCsv(bytes)).toEqual({ table: read });
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('separated by %s, whatever signs stand in its cells', (_, sign) => {
    const text = `Name${sign}"Where, when"\nTea${sign}"Mon, Tue, Wed; or | Thu"\n`;
    const { table } = readCsv(new TextEncoder().encode(text)) as { table: typeof read };
    expect(table.columns).toEqual(['Name', 'Where, when']);
    expect(table.lines[0]?.cells[0]).toBe('Tea');
  });

  it('all letters of Windows-1252 are the ones that Windows has', () => {
    const all = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸé£ü';
    const { table } = readCsv(toWindows1252(`Name\n${all}\n`)) as { table: typeof read };
    expect(table.lines[0]?.cells).toEqual([all]);
    expect(() => toWindows1252('ŵ')).toThrow('no letter');
  });

  const cell = fc
    .array(
      fc.constantFrom('a', 'é', '’', ',', ';', '"', '\n', ' ', '=', '+', '-', '@', "'", '\t', '|'),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').trim())
    // Sheets have rows of their own for what is blank.
    .map((text) => (text === '' ? 'x' : text));

  it.each(['csv', 'xlsx'] as const)(
    'T29: what was written is read as it was, and nothing in it would run (%s)',
    async (kind) => {
      const { readWorkbook } = await import('#server/lib/sheets/read-workbook.ts');
      const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 6,
      });
      await fc.assert(
        fc.asyncProperty(rows, async (cells) => {
          const bytes = await writeSheet(kind, [['One', 'Two', 'Three'], ...cells]);
          const back = kind === 'csv' ? readCsv(bytes) : await readWorkbook(bytes);
          expect('table' in back && back.table.lines.map((line) => line.cells)).toEqual(cells);
        }),
        { numRuns: kind === 'csv' ? 200 : 40 },
      );
    },
  );
});
