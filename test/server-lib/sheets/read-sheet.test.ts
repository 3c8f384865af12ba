import { createServer } from 'node:http';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { InvalidInputError } from '#server/lib/errors.ts';
import { acceptSheet, readSheet, runSheetJob } from '#server/lib/sheets/index.ts';
import { writeSheet } from '#server/lib/sheets/write-sheet.ts';

const office = 'http://schemas.openxmlformats.org';

/** A workbook made by hand, with what no honest program writes. */
function workbook(
  sheet: string,
  { head = '', more = {} }: { head?: string; more?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    ...more,
  });
}
const text = (at: string, words: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const namesRow = `<row r="1">${text('A1', 'Name')}${text('B1', 'Cost')}</row>`;

async function read(bytes: Uint8Array, name = 'list.xlsx') {
  return readSheet(await acceptSheet({ name, bytes }));
}
async function refusal(bytes: Uint8Array, name = 'list.xlsx'): Promise<string> {
  try {
    await acceptSheet({ name, bytes });
    return 'taken';
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.fields.file ?? '';
  }
}

describe('hostile spreadsheets', () => {
  it('T29: a formula is the value that was saved with it, and never worked out', async () => {
    const sheet = `${namesRow}<row r="2">${text('A2', 'Tea')}<c r="B2"><f>1+1</f><v>5</v></c></row><row r="3">${text('A3', 'Whist')}<c r="B3" t="str"><f>WEBSERVICE("http://127.0.0.1")</f><v>free</v></c></row>`;
    const found = await read(workbook(sheet));
    expect('table' in found && found.table.lines.map(({ cells }) => cells)).toEqual([
      ['Tea', '5'],
      ['Whist', 'free'],
    ]);
  });

  it('a formula without a value is refused or blank, and never a fault', async () => {
    const sheet = `${namesRow}<row r="2">${text('A2', 'Tea')}<c r="B2" t="str"><f>A1</f></c></row>`;
    const found = await read(workbook(sheet));
    expect(JSON.stringify(found)).toMatch(/could not read|Tea/);
  });

  it('T28: an entity outside is not fetched, and a chain of entities is not unfolded', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const head = `<!DOCTYPE worksheet [<!ENTITY out SYSTEM "http://127.0.0.1:${port}/"><!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY l0 "ha">${laughs}]>`;
    const sheet = `${namesRow}<row r="2">${text('A2', '&out;&file;&l9;')}${text('B2', 'Tea')}</row>`;
    const found = JSON.stringify(await read(workbook(sheet, { head })));
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toBe(0);
    expect(found).not.toMatch(/secret|root:|haha/);
    expect(found.length).toBeLessThan(500);
  });

  it('T25: a small file that opens to far too much is refused before it is opened', async () => {
    const bomb = workbook(namesRow, { more: { 'xl/media.xml': new Uint8Array(60 * 1024 * 1024) } });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toContain('opens to far more');
  });

  it('T25: one that says it is small and is not ends its thread, and pages go on', async () => {
    const more = { 'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024) };
    const bomb = Buffer.from(workbook(namesRow, { more }));
    // The table at the end says that the part has a kilobyte.
    const place = bomb.lastIndexOf('xl/sharedStrings.xml') - 46;
    bomb.writeUInt32LE(1024, place + 24);
    let beats = 0;
    const timer = setInterval(() => (beats += 1), 10);
    const found = await read(bomb);
    clearInterval(timer);
    expect(JSON.stringify(found)).toMatch(/could not read|no rows/);
    expect(beats).toBeGreaterThan(3);
  });

  it('20,000 rows, and 200 columns, are too many', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Walk ${at}`]);
    const many = await read(await writeSheet('xlsx', [['Name'], ...rows]));
    expect(JSON.stringify(many)).toContain('more than 5,000 rows');
    const wide = await read(
      await writeSheet('xlsx', [Array.from({ length: 200 }, (_, at) => `C${at}`), ['x']]),
    );
    expect(JSON.stringify(wide)).toContain('more than 80 columns');
  });

  it('the bytes decide, whatever the name says', async () => {
    const sheet = await writeSheet('xlsx', [['Name'], ['Tea']]);
    expect((await acceptSheet({ name: 'list.csv', bytes: sheet })).kind).toBe('xlsx');
    const csv = new TextEncoder().encode('Name\nTea\n');
    expect(await refusal(csv, 'list.xlsx')).toContain('text');
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\n'), 'list.csv')).not.toBe('taken');
    const macros = workbook(namesRow, { more: { 'xl/vbaProject.bin': strToU8('x') } });
    expect(await refusal(macros)).toContain('macros');
    expect(await refusal(zipSync({ 'a.txt': strToU8('x') }))).toContain('ZIP');
    expect(await refusal(new Uint8Array(), 'list.csv')).not.toBe('taken');
    expect(await refusal(new Uint8Array(11 * 1024 * 1024).fill(97), 'list.csv')).toContain('10 MB');
  });

  it('T44: whoever asks for many at once is asked to wait; those before are answered', async () => {
    const job = { do: 'write', kind: 'csv', rows: [['Name'], ['Tea']] } as const;
    const asked = await Promise.allSettled(
      Array.from({ length: 13 }, () => runSheetJob<Uint8Array>(job)),
    );
    expect(asked.map(({ status }) => status)).toEqual([
      ...Array<string>(10).fill('fulfilled'),
      ...Array<string>(3).fill('rejected'),
    ]);
    expect(asked.at(-1)).toMatchObject({ reason: { code: 'tooManyRequests' } });
    expect(await runSheetJob<Uint8Array>(job)).toBeInstanceOf(Uint8Array);
  });

  it('a broken workbook is refused with a sentence', async () => {
    const whole = await writeSheet('xlsx', [['Name'], ['Tea']]);
    const cut = whole.slice(0, whole.length - 200);
    const said = await refusal(cut);
    const outcome = said === 'taken' ? await read(cut) : said;
    expect(JSON.stringify(outcome)).toMatch(/could not read|opens to far more|cannot take/);
  });

  it('dates and times of a workbook are read as people type them', async () => {
    const { default: write } = await import('write-excel-file/node');
    const bytes = await write([
      [{ value: 'Name' }, { value: 'Date' }],
      [
        { value: 'Tea' },
        { value: new Date('2026-10-24T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      ],
      [{ value: 'Whist' }, { value: 0.4375, type: Number, format: 'hh:mm' }],
    ]).toBuffer();
    const found = await read(bytes);
    expect('table' in found && found.table.lines.map(({ cells }) => cells[1])).toEqual([
      '2026-10-24',
      '10:30',
    ]);
  });
});
