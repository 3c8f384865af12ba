import mongoose from 'mongoose';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { sweepLooseFiles } from '#server/lib/files/file-store.ts';
import { dropFile, holdFile, openFile, releaseFile, storeFile } from '#server/lib/files/index.ts';
import { LooseFile } from '#server/lib/files/loose-file.model.ts';

const now = new Date('2026-10-07T08:30:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const file = { name: 'a.txt', bytes: new Uint8Array(600_000).fill(0x61) };
const count = (name: string) =>
  mongoose.connection.collection(`sharedFiles.${name}`).countDocuments();

describe('the store of files', () => {
  it('gives back what was stored, byte by byte', async () => {
    const bytes = new Uint8Array(700_001).map((_, index) => index % 251);
    const fileId = await storeFile({ name: 'b.bin', bytes }, now);
    expect(Buffer.compare(await buffer(openFile(fileId)), bytes)).toBe(0);
  });

  it('keeps what a record holds, and drops what is loose', async () => {
    const held = await storeFile(file, now);
    await inTransaction((session) => holdFile(held, session));
    const loose = await storeFile(file, now);
    await dropFile(held);
    await dropFile(loose);
    expect([await count('files'), await count('chunks')]).toEqual([1, 3]);
    await inTransaction((session) => releaseFile(held, now, session));
    await dropFile(held);
    expect([await count('files'), await count('chunks')]).toEqual([0, 0]);
    expect(await LooseFile.countDocuments()).toBe(0);
  });

  it('sweeps away, an hour later, what a killed process left half written', async () => {
    const held = await storeFile(file, now);
    await inTransaction((session) => holdFile(held, session));
    const cutOff = new mongoose.Types.ObjectId();
    await LooseFile.create([{ _id: cutOff, since: now }]);
    await mongoose.connection.collection('sharedFiles.chunks').insertOne({
      ...{ files_id: cutOff, n: 0, data: new mongoose.mongo.Binary(Buffer.from('half')) },
    });
    await sweepLooseFiles(later(59));
    expect(await count('chunks')).toBe(4);
    // The next upload does it by itself.
    await storeFile(file, later(61));
    expect(
      await mongoose.connection
        .collection('sharedFiles.chunks')
        .countDocuments({ files_id: cutOff }),
    ).toBe(0);
    expect([await count('files'), await count('chunks')]).toEqual([2, 6]);
  });
});
