import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { openFile } from '#server/lib/files/index.ts';
import type { FreeSpace } from '#server/lib/free-space.ts';
import { uploadFile } from '#server/messaging/index.ts';
import { Room } from '#server/messaging/room.model.ts';
import { MessageUpload } from '#server/messaging/upload.model.ts';
import { writeZip } from '#test/server-lib/files/support/write-zip.ts';
import { openFenwold, startProcess } from './support/fenwold.ts';
import {
  bring,
  countStored,
  drawnPicture,
  nothingStored,
  pdfFile,
  photoWithPlace,
  textBytes,
} from './support/files.ts';

const MEGABYTE = 1024 * 1024;
const ofMegabytes = (count: number) => ({
  name: 'Long list.txt',
  bytes: new Uint8Array(count * MEGABYTE).fill(0x61),
});

describe('bringing a file into a room', () => {
  it('says what it is, and keeps it for the message to come', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const view = await bring(tools, people.hazel, countyRoomId, pdfFile());
    expect(view).toMatchObject({ kind: 'document', name: 'Directions.pdf', label: 'PDF' });
    expect(await countStored()).toEqual({ files: 1, chunks: 1, loose: 0 });
  });

  it('R11: is refused at the file while the disk has no room for files, and not before', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const bringAt = (level: FreeSpace) =>
      bring({ ...tools, freeSpace: () => level }, people.hazel, countyRoomId, pdfFile());
    for (const level of ['noFiles', 'readOnly'] as const) {
      await expect(bringAt(level)).rejects.toMatchObject({
        fields: { file: expect.stringContaining('no room for files') as string },
      });
    }
    expect(await countStored()).toEqual(nothingStored);
    await expect(bringAt('little')).resolves.toMatchObject({ kind: 'document' });
  });

  it('T27: keeps a photo upright, without the place where it was taken, and a small one', async () => {
    const { tools, people, countyRoomId } = await openFenwold();
    const bytes = await photoWithPlace();
    const before = await sharp(bytes).metadata();
    expect(before.exif?.includes('Quillbeck')).toBe(true);
    // The marks of latitude and longitude, as TIFF keeps them.
    expect(before.exif?.includes(Buffer.from([0x02, 0x00, 0x05, 0x00]))).toBe(true);

    const view = await bring(tools, people.hazel, countyRoomId, { name: 'IMG_1.jpg', bytes });
    const upload = await MessageUpload.findById(view.id).lean();
    const { fileId, previewId, width, height, previewBytes } = upload?.file ?? {};
    expect([width, height]).toEqual([900, 600]);
    if (!fileId || !previewId) throw new Error('There is no picture.');
    for (const [id, side] of [
      [fileId, 900],
      [previewId, 640],
    ] as const) {
      const stored = await buffer(openFile(id));
      const { exif, xmp, iptc, orientation, width: across } = await sharp(stored).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(stored.includes('Quillbeck')).toBe(false);
      expect(across).toBe(side);
    }
    const preview = await buffer(openFile(previewId));
    expect(preview.length).toBe(previewBytes);
    expect((await sharp(preview).metadata()).format).toBe('webp');
  });

  it('keeps one file for one client id, again and at the same moment', async () => {
    const { tools, people, countyRoomId: roomId } = await openFenwold();
    const input = { roomId, clientId: randomUUID(), file: pdfFile() };
    const first = await uploadFile(tools, people.hazel, input);
    expect(await uploadFile(tools, people.hazel, input)).toEqual(first);
    const other = { roomId, clientId: randomUUID(), file: pdfFile('Other.pdf') };
    const views = await Promise.all(
      [1, 2, 3, 4].map(() => uploadFile(startProcess().tools, people.hazel, other)),
    );
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(await MessageUpload.countDocuments()).toBe(2);
    expect(await countStored()).toEqual({ files: 2, chunks: 2, loose: 0 });
  });

  it('is for members who may write there; others find no room', async () => {
    const { tools, people, teaselRoomId, otherCountyRoomId } = await openFenwold();
    for (const [who, roomId] of [
      [people.rowan, teaselRoomId],
      [people.barnaby, teaselRoomId],
      [people.hazel, otherCountyRoomId],
      [people.hazel, '0123456789abcdef01234567'],
    ] as const) {
      await expect(bring(tools, who, roomId, pdfFile())).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that room.',
      });
    }
    await expect(bring(tools, people.hazel, teaselRoomId, pdfFile())).resolves.toBeDefined();
    await Room.updateOne({ _id: teaselRoomId }, { state: 'closed' });
    await expect(bring(tools, people.hazel, teaselRoomId, pdfFile())).rejects.toMatchObject({
      code: 'notPermitted',
    });
    expect((await countStored()).files).toBe(1);
  });

  it('asks Guard about the name: what it stops is stored nowhere, what it asks needs a press', async () => {
    const { tools, people, countyRoomId, logged } = await openFenwold();
    const numbered = pdfFile('999_000_1006.pdf');
    await expect(bring(tools, people.hazel, countyRoomId, numbered)).rejects.toMatchObject({
      code: 'guardRefused',
      fields: { file: expect.stringContaining('NHS number') as string },
    });
    const named = pdfFile('Mrs Smith letter.pdf');
    await expect(bring(tools, people.hazel, countyRoomId, named)).rejects.toMatchObject({
      fields: { checked: expect.any(String) as string },
    });
    expect(await countStored()).toEqual(nothingStored);
    const view = await bring(tools, people.hazel, countyRoomId, named, { checked: 'yes' });
    expect(view.name).toBe('Mrs Smith letter.pdf');
    expect(logged.join('\n')).not.toMatch(/999[ _]000|Smith/);
  });
});

describe('files that attack (T25)', () => {
  const gif = 'GIF89a/*';
  const attacks: [string, string, () => Uint8Array | Promise<Uint8Array>, RegExp][] = [
    ['a drawing', 'map.png', () => textBytes('<svg onload="x()"/>'), /but it is a drawing \(SVG\)/],
    ['a page', 'map.png', () => textBytes('<html><script>x()</script>'), /but it is a web page/],
    ['a script in a GIF', 'map.jpg', () => textBytes(`${gif}*/=1;alert(1)`), /moving picture/],
    ['a huge picture', 'map.png', () => hugePicture(), /could not open this picture/],
    ['a bomb', 'plan.docx', () => bomb(), /opens to far more than a document holds/],
    ['too much', 'a.txt', () => new Uint8Array(10 * MEGABYTE + 1).fill(0x61), /up to 10 MB/],
    ['nothing', 'a.txt', () => new Uint8Array(), /nothing in it/],
  ];

  it.each(attacks)(
    '%s is refused in words, and nothing of it stays',
    async (_, name, make, words) => {
      const { tools, people, countyRoomId } = await openFenwold();
      const file = { name, bytes: await make() };
      await expect(bring(tools, people.hazel, countyRoomId, file)).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { file: expect.stringMatching(words) as string },
      });
      expect(await countStored()).toEqual(nothingStored);
      expect(await MessageUpload.countDocuments()).toBe(0);
    },
  );

  it.each([
    ['../../x', 'x.pdf'],
    ['a\u0000.html', 'a.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(96)}.pdf`],
  ])('the name %j becomes harmless', async (given, name) => {
    const { tools, people, countyRoomId } = await openFenwold();
    const view = await bring(tools, people.hazel, countyRoomId, pdfFile(given));
    expect(view.name).toBe(name);
  });

  it('past the quota of a day only what fits is taken, at the same moment too', async () => {
    const { tools, clock, people, countyRoomId } = await openFenwold();
    for (let count = 0; count < 9; count += 1) {
      await bring(tools, people.hazel, countyRoomId, ofMegabytes(10));
    }
    const both = await Promise.allSettled(
      [6, 7].map((size) =>
        bring(startProcess(clock).tools, people.hazel, countyRoomId, ofMegabytes(size)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: {
        code: 'tooManyRequests',
        message: expect.stringMatching(/100 MB of files that you can share in a day/) as string,
      },
    });
    // What was refused does not count, and others have a quota of their own.
    await bring(tools, people.hazel, countyRoomId, ofMegabytes(2));
    await bring(tools, people.rowan, countyRoomId, ofMegabytes(10));
    await expect(bring(tools, people.hazel, countyRoomId, ofMegabytes(3))).rejects.toMatchObject({
      code: 'tooManyRequests',
    });
  });

  /** 50,000 by 50,000 dots in the head of a small PNG. */
  async function hugePicture(): Promise<Uint8Array> {
    const png = Buffer.from(await drawnPicture());
    png.writeUInt32BE(50_000, 16);
    png.writeUInt32BE(50_000, 20);
    const { crc32 } = await import('node:zlib');
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return new Uint8Array(png);
  }

  function bomb(): Uint8Array {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const zip = Buffer.from(
      writeZip({
        '[Content_Types].xml': `<Types><Override ContentType="${type}"/></Types>`,
        'word/document.xml': '<w:document/>',
      }),
    );
    zip.writeUInt32LE(4_000_000_000, zip.lastIndexOf(Buffer.from('PK\x01\x02')) + 24);
    return new Uint8Array(zip);
  }
});
