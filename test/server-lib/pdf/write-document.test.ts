import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { writeDocument, type Block } from '#server/lib/pdf/index.ts';
import { findProgram } from '#test/support/find-program.ts';
import { readPdf } from '#test/support/read-pdf.ts';

const write = (blocks: readonly Block[]) =>
  writeDocument({
    ...{ title: 'Minutes of October', language: 'en-GB', blocks },
    madeAt: new Date('2026-10-14T11:00:00.000Z'),
  });
const tableOf = (rows: string[][]): Block => ({
  ...{ kind: 'table', caption: 'Who was there', rows },
  columns: [
    { name: 'Name', share: 1 },
    { name: 'Words', share: 3 },
    { name: 'Minutes', share: 1, isFigures: true },
  ],
});
const all: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'What was said' },
  { kind: 'paragraph', text: 'Two things.\nAnd a third.' },
  { kind: 'list', items: ['Ask first', 'Go along once'], isNumbered: true },
  { kind: 'heading', level: 3, text: 'People' },
  tableOf([['Hazel', 'Came by bus', '120']]),
];

const pdftotext = findProgram({ name: 'pdftotext', of: 'poppler-utils' });

describe('writeDocument', () => {
  it('says title, language and moment of its making, and is tagged as it was meant', async () => {
    const pdf = await readPdf(await write(all));
    expect(pdf.info).toMatchObject({
      ...{ Title: 'Minutes of October', Language: 'en-GB', CreationDate: 'D:20261014110000Z' },
    });
    expect(pdf.metadata).toContain('pdfuaid:part');
    expect(pdf.pages).toHaveLength(1);
    const [{ tags, text } = { tags: '', text: '' }] = pdf.pages;
    expect(tags).toBe(
      'Document(H1 H2 P L(LI(Lbl LBody) LI(Lbl LBody)) H3 ' +
        'Table(Caption TR(TH TH TH) TR(TH TD TD)))',
    );
    expect(text).toMatch(
      /Minutes of October\s+What was said\s+Two things\.\s+And a third\.\s+1\.\s+Ask first\s+2\.\s+Go along once\s+People/,
    );
    expect(text).toMatch(/Name\s+Words\s+Minutes\s+Hazel\s+Came by bus\s+120/);
  });

  it('carries its own typeface, in its own letters and those of other languages', async () => {
    const pdf = await readPdf(
      await write([{ kind: 'paragraph', text: 'Łucja and Siân: “fine” – ½' }]),
    );
    expect(pdf.pages[0]?.text.replace(/\s/g, '')).toContain('ŁucjaandSiân:“fine”–½');
    expect(pdf.fonts).toEqual(['AtkinsonHyperlegible-Bold', 'AtkinsonHyperlegible-Regular']);
  });

  it('a letter that the typeface lacks is drawn by another and read as it was meant', async () => {
    const bytes = await write([{ kind: 'paragraph', text: 'Dŵr y Felin 🙂' }]);
    const pdf = await readPdf(bytes);
    expect(pdf.pages[0]?.text).toContain('Dwr y Felin ?');
    // UTF-16, as PDF keeps what is not Latin-1.
    const meant = Buffer.from('Dŵr y Felin 🙂', 'utf16le').swap16();
    expect(bytes.includes(meant)).toBe(true);
  });

  it('goes on over many sheets with every row, its head on each, and each sheet numbered', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [
      `Row ${at}.`,
      'word '.repeat(at % 40),
      '9',
    ]);
    const pdf = await readPdf(await write([tableOf(rows)]));
    expect(pdf.pages.length).toBeGreaterThan(3);
    const words = pdf.pages.map(({ text }) => text);
    for (const [name = ''] of rows) expect(words.some((text) => text.includes(name))).toBe(true);
    words.forEach((text, at) => {
      expect(text).toMatch(/Name\s+Words\s+Minutes/);
      expect(text).toContain(`page ${at + 1} of ${words.length}`);
    });
    // Said once to a screen reader; on the sheets after the first it is for the eye alone.
    expect(pdf.pages.map(({ tags }) => tags.includes('TR(TH TH TH)'))).toEqual(
      words.map((_, at) => at === 0),
    );
  });

  it('takes a row longer than a sheet, a word longer than a line and empty cells', async () => {
    const long = Array.from({ length: 900 }, (_, at) => `w${at}.`);
    const address = `https://${'long'.repeat(60)}.example`;
    const blocks: Block[] = [
      { kind: 'paragraph', text: '' },
      tableOf([
        ['', '', ''],
        ['A', long.join(' '), ''],
      ]),
      { kind: 'paragraph', text: address },
    ];
    const pdf = await readPdf(await write(blocks));
    const text = pdf.pages.map((page) => page.text).join(' ');
    for (const word of long) expect(text).toContain(word);
    expect(text.replace(/\s/g, '')).toContain(address);
  });

  it.skipIf(pdftotext === undefined)('reads the same in another reader (pdftotext)', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hedgerow-pdf-')), 'minutes.pdf');
    writeFileSync(file, await write(all));
    const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toMatch(/Minutes of October\n+What was said\n+Two things\.\n+And a third\./);
    expect(text).toMatch(/Hazel\s+Came by bus\s+120\n/);
  });
});
