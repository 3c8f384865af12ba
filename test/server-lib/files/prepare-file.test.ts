import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { InvalidInputError } from '#server/lib/errors.ts';
import { prepareFile } from '#server/lib/files/index.ts';
import { writeZip } from './support/write-zip.ts';

const text = (words: string) => new TextEncoder().encode(words);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const picture = (options: { width?: number; height?: number } = {}) =>
  sharp({
    create: { width: 60, height: 40, channels: 3, background: '#1f5b3f', ...options },
  });
const wordFile = (type: string, ...others: string[]) =>
  writeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    'word/document.xml': '<w:document/>',
    ...Object.fromEntries(others.map((name) => [name, 'x'])),
  });
const plainWord =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroWord = 'application/vnd.ms-word.document.macroEnabled.main+xml';

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { type } = await prepareFile({ name, bytes });
    return `taken as ${type}`;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.fields.file ?? '';
  }
}

describe('a file that is shared', () => {
  it.each([
    ['plan.pdf', text('%PDF-1.4\n%%EOF'), 'application/pdf', 'plan.pdf'],
    ['plan.docx', wordFile(plainWord), /wordprocessingml/, 'plan.docx'],
    ['plan.exe', text('%PDF-1.4\n%%EOF'), 'application/pdf', 'plan.pdf'],
    ['Häuser.txt', text('Häuser, ŵyn'), 'text/plain; charset=utf-8', 'Häuser.txt'],
    ['old.csv', new Uint8Array([0x61, 0x2c, 0x92, 0x0d, 0x0a]), /windows-1252/, 'old.csv'],
  ])('%s is known by its bytes', async (given, bytes, type, name) => {
    const file = await prepareFile({ name: given, bytes });
    expect(file.type).toMatch(type);
    expect([file.name, file.picture]).toEqual([name, null]);
  });

  it.each([
    ['a page', 'plan.html', text('<!doctype html><script>alert(1)</script>')],
    ['a page under another name', 'plan.txt', text('hello <SCRIPT>alert(1)</SCRIPT>')],
    ['a page as a picture', 'plan.png', text('<html><body>')],
    ['a drawing with script', 'plan.svg', text('<svg xmlns="x"><script/></svg>')],
    ['a drawing under another name', 'plan.csv', text('<?xml version="1.0"?><svg/>')],
    ['a program', 'plan.pdf', join(text('MZ'), new Uint8Array(200))],
    ['a program for Linux', 'plan.txt', join(new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), text('x'))],
    ['a script', 'plan.js', text('alert(1)')],
    ['a moving picture', 'plan.png', text('GIF89a/*<script>')],
    ['a folder', 'plan.zip', writeZip({ 'a.txt': 'x' })],
    ['bytes without meaning', 'plan.txt', new Uint8Array([1, 2, 3, 0, 5])],
  ])('is refused where it is %s', async (_what, name, bytes) => {
    expect(await refusalOf(name, bytes)).toMatch(/We cannot take this kind of file/);
  });

  it.each([
    [
      'map.png',
      text('<svg xmlns="x"/>'),
      'This file says it is a PNG picture, but it is a drawing',
    ],
    [
      'map.png',
      text('<html><script>'),
      'This file says it is a PNG picture, but it is a web page.',
    ],
    ['map.jpg', text('GIF89a/*<script>*/=1'), 'but it is a moving picture (GIF).'],
    ['plan.pdf', writeZip({ 'a.txt': 'x' }), 'This file says it is a PDF, but it is a ZIP folder.'],
    ['plan.docx', text('Dear all'), 'This file says it is a Word document, but it is text.'],
    ['setup.exe', join(text('MZ'), new Uint8Array(200)), 'This file is a program.'],
  ])('%s is told what it is', async (name, bytes, words) => {
    expect(await refusalOf(name, bytes)).toContain(words);
  });

  it('is refused where it would unpack to far more than it is', async () => {
    const honest = wordFile(plainWord, 'word/media.xml');
    const bomb = Buffer.from(honest);
    const entry = bomb.lastIndexOf(Buffer.from('PK\x01\x02'));
    bomb.writeUInt32LE(0xfffffffe, entry + 24);
    expect(await refusalOf('plan.docx', honest)).toMatch(/^taken/);
    expect(await refusalOf('plan.docx', new Uint8Array(bomb))).toMatch(/opens to far more/);
    const untold = Buffer.from(honest);
    untold.writeUInt32LE(0xffffffff, entry + 24);
    expect(await refusalOf('plan.docx', new Uint8Array(untold))).toMatch(/opens to far more/);
  });

  it('is refused with macros in it, whatever its ending says', async () => {
    for (const bytes of [
      wordFile(macroWord),
      wordFile(macroWord, 'word/vbaProject.bin'),
      wordFile(plainWord, 'word/vbaProject.bin'),
    ]) {
      expect(await refusalOf('plan.docx', bytes)).toMatch(/macros/);
    }
    expect(await refusalOf('plan.docx', wordFile(plainWord))).toMatch(/^taken/);
  });

  it('may have 10 MB and not a byte more, and at least one', async () => {
    const most = new Uint8Array(10 * 1024 * 1024).fill(0x61);
    expect(await refusalOf('a.txt', most)).toMatch(/^taken/);
    expect(await refusalOf('a.txt', join(most, text('a')))).toMatch(/too large.*10 MB/);
    expect(await refusalOf('a.txt', new Uint8Array())).toMatch(/nothing in it/);
  });

  it('loses all that is not picture: where it was taken, and what hides behind its end', async () => {
    const exif = { IFD0: { Copyright: 'Quillbeck 52.1' }, IFD3: { GPSLatitudeRef: 'N' } };
    const photo = await picture().withExif(exif).jpeg().toBuffer();
    expect(photo.includes('Quillbeck')).toBe(true);
    const hidden = await picture().png().toBuffer();
    const both = [
      { name: 'photo.jpeg', bytes: new Uint8Array(photo), type: 'image/jpeg', kept: 'photo.jpg' },
      {
        name: 'page.html',
        bytes: join(hidden, text('<script>alert(1)</script>')),
        type: 'image/png',
        kept: 'page.png',
      },
    ];
    for (const { name, bytes, type, kept } of both) {
      const file = await prepareFile({ name, bytes });
      expect(file).toMatchObject({ type, name: kept, picture: { width: 60, height: 40 } });
      expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/Quillbeck|script|Exif/);
      expect((await sharp(file.bytes).metadata()).width).toBe(60);
    }
  });

  it('is made smaller where it is larger than a screen', async () => {
    const large = await picture({ width: 6000, height: 3000 }).webp().toBuffer();
    const { picture: size } = await prepareFile({ name: 'a.webp', bytes: new Uint8Array(large) });
    expect(size).toEqual({ width: 3000, height: 1500 });
  });

  it('is refused where a small picture unpacks to a huge one, or is broken', async () => {
    const bomb = await picture({ width: 10_000, height: 10_000 }).png().toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusalOf('a.png', new Uint8Array(bomb))).toMatch(/could not open this picture/);
    const cut = (await picture().jpeg().toBuffer()).subarray(0, 200);
    expect(await refusalOf('a.jpg', new Uint8Array(cut))).toMatch(/could not open this picture/);
  });
});
