import mongoose from 'mongoose';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

import { inTransaction } from '#server/lib/database/transaction.ts';
import { sweepLooseFiles } from '#server/lib/files/file-store.ts';
import {
  dropFiles,
  holdFiles,
  openFile,
  releaseFiles,
  storeFile,
} from '#server/lib/files/index.ts';
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
    const part = await buffer(openFile(fileId, { first: 261_110, last: 261_130 }));
    expect(Buffer.compare(part, bytes.subarray(261_110, 261_131))).toBe(0);
  });

  it('keeps what a record holds, and drops what is loose', async () => {
    const held = await storeFile(file, now);
    await inTransaction((session) => holdFiles([held], session));
    const loose = await storeFile(file, now);
    await dropFiles([held]);
    await dropFiles([loose]);
    expect([await count('files'), await count('chunks')]).toEqual([1, 3]);
    await inTransaction((session) => releaseFiles([held], now, session));
    await dropFiles([held]);
    expect([await count('files'), await count('chunks')]).toEqual([0, 0]);
    expect(await LooseFile.countDocuments()).toBe(0);
  });

  it('sweeps away, 45 minutes later, what a killed process left half written', async () => {
    const held = await storeFile(file, now);
    await inTransaction((session) => holdFiles([held], session));
    const cutOff = new mongoose.Types.ObjectId();
    await LooseFile.create([{ _id: cutOff, since: now }]);
    await mongoose.connection.collection('sharedFiles.chunks').insertOne({
      ...{ files_id: cutOff, n: 0, data: new mongoose.mongo.Binary(Buffer.from('half')) },
    });
    await sweepLooseFiles(later(44));
    expect(await count('chunks')).toBe(4);
    await storeFile(file, later(46));
    expect(await sweepLooseFiles(later(46))).toBe(1);
    expect(await sweepLooseFiles(later(46))).toBe(0);
    expect(
      await mongoose.connection
        .collection('sharedFiles.chunks')
        .countDocuments({ files_id: cutOff }),
    ).toBe(0);
    expect([await count('files'), await count('chunks')]).toEqual([2, 6]);
  });
});
