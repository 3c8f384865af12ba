import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';

import { sweepLooseFiles } from '#server/lib/files/file-store.ts';
import { openMessageFile, sweepUploads, uploadFile } from '#server/messaging/index.ts';
import { MessageUpload } from '#server/messaging/upload.model.ts';
import { openFenwold } from './support/fenwold.ts';
import { bring, countStored, drawnPicture, nothingStored, pdfFile } from './support/files.ts';

describe('uploads that no message took', () => {
  it('go before the hour is over, with all their parts', async () => {
    const { tools, clock, people, countyRoomId, say } = await openFenwold();
    const file = { name: 'map.png', bytes: await drawnPicture() };
    const { id: fileId } = await bring(tools, people.hazel, countyRoomId, file);
    const taken = await bring(tools, people.hazel, countyRoomId, pdfFile());
    await say(people.hazel, countyRoomId, 'Look', { files: [{ fileId: taken.id }] });
    clock.forward({ minutes: 44 });
    expect(await sweepUploads(tools)).toBe(0);
    clock.forward({ minutes: 2 });
    expect(await sweepUploads(tools)).toBe(1);
    expect(await countStored()).toEqual({ files: 1, chunks: 1, loose: 0 });
    await expect(
      say(people.hazel, countyRoomId, 'Look', { files: [{ fileId, alt: 'A field' }] }),
    ).rejects.toMatchObject({
      fields: { file: 'A file of this message is not kept any more. Choose it again.' },
    });
  });

  it('stay where a message has them, though the process was killed before it said so', async () => {
    const { tools, clock, people, countyRoomId: roomId, say } = await openFenwold();
    const { id: fileId } = await bring(tools, people.hazel, roomId, pdfFile());
    const upload = await MessageUpload.findById(fileId).lean();
    const sent = await say(people.hazel, roomId, 'Look', { files: [{ fileId }] });
    await MessageUpload.create([{ ...upload, claimedBy: sent.clientId }]);
    // Claimed by a message that was never stored.
    const lost = await bring(tools, people.hazel, roomId, pdfFile());
    await MessageUpload.updateOne({ _id: lost.id }, { claimedBy: randomUUID() });
    clock.forward({ minutes: 46 });
    expect(await sweepUploads(tools)).toBe(2);
    expect(await countStored()).toEqual({ files: 1, chunks: 1, loose: 0 });
    const link = { roomId, messageId: sent.id, fileId };
    await expect(openMessageFile(tools, people.rowan, link)).resolves.toBeDefined();
  });

  it('are swept without reading the others', async () => {
    const { tools, clock, people, countyRoomId } = await openFenwold();
    for (let count = 0; count < 5; count += 1) {
      await bring(tools, people.hazel, countyRoomId, pdfFile());
    }
    clock.forward({ minutes: 46 });
    await bring(tools, people.hazel, countyRoomId, pdfFile());
    const over = { keptUntil: mongoose.trusted({ $lt: clock.now() }) };
    const plan = JSON.stringify(await MessageUpload.find(over).sort({ keptUntil: 1 }).explain());
    expect(plan).toContain('"IXSCAN"');
    expect(plan).not.toContain('"COLLSCAN"');
    expect(plan).toMatch(/"totalDocsExamined":5\b/);
    const key = { roomId: countyRoomId, personId: people.hazel.personId, clientId: 'x' };
    expect(JSON.stringify(await MessageUpload.findOne(key).explain())).toMatch(
      /"totalDocsExamined":0\b/,
    );
  });
});

const MEGABYTES_10 = 10 * 1024 * 1024;

describe('a process that is killed while a file is written (R13)', { timeout: 180_000 }, () => {
  it.each([
    ['at 10 %', { afterChunks: 4 }],
    ['at 50 %', { afterChunks: 20 }],
    ['at 99 %', { afterChunks: 41 }],
    ['after it was written and before it was linked', { beforeLink: true }],
  ])('%s leaves nothing to be served, and nothing at all after the hour', async (_, when) => {
    const { tools, clock, people, countyRoomId: roomId, say } = await openFenwold();
    const clientId = randomUUID();
    const uri = new URL(inject('mongoUri'));
    uri.pathname = `/${mongoose.connection.db?.databaseName ?? ''}`;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'support', 'killed-upload.ts')],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          ...process.env,
          KILLED_UPLOAD: JSON.stringify({
            uri: uri.href,
            actor: people.hazel,
            roomId,
            clientId,
            when,
          }),
        },
      },
    );
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    const left = await countStored();
    expect(left).toMatchObject({ loose: 1 });
    expect(left.chunks).toBeGreaterThan(0);
    expect(await MessageUpload.countDocuments()).toBe(0);

    const [loose] = await mongoose.connection.collection('looseFiles').find().toArray();
    const fileId = String(loose?._id);
    await expect(say(people.hazel, roomId, 'Look', { files: [{ fileId }] })).rejects.toMatchObject({
      code: 'invalidInput',
    });

    const bytes = new Uint8Array(MEGABYTES_10).fill(0x61);
    const input = { roomId, clientId, file: { name: 'Long list.txt', bytes } };
    const again = await uploadFile(tools, people.hazel, input);
    expect(await uploadFile(tools, people.hazel, input)).toEqual(again);
    await say(people.hazel, roomId, 'Look', { files: [{ fileId: again.id }] });

    clock.forward({ minutes: 46 });
    await sweepLooseFiles(clock.now());
    expect(await countStored()).toEqual({ files: 1, chunks: 41, loose: 0 });
    expect(await countStored()).not.toEqual(nothingStored);
  });
});
