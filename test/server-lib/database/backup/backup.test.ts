import { execFile } from 'node:child_process';
import { readdirSync, truncateSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { collectionPath, readList } from '#server/lib/database/backup/backup-folder.ts';
import { restoreBackup } from '#server/lib/database/backup/restore-backup.ts';
import { writeBackup } from '#server/lib/database/backup/write-backup.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';

import { openEmbedded } from '../support/embedded-database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { Double, Int32, Long } = mongoose.mongo;

const execute = promisify(execFile);

async function run(command: 'backup' | 'restore', folder: string, dataDir: string) {
  const program = ['--import', 'tsx', `scripts/${command}.ts`, folder];
  const env = { ...process.env, HEDGEROW_MODE: 'test', DATA_DIR: dataDir };
  return (await execute(process.execPath, program, { env })).stdout;
}

describe('a backup', () => {
  it('R17: taken while people write has all that was confirmed before, at one moment, and comes back the same', async () => {
    const lived = await openEmbedded();
    const letters = lived.connection.collection<{ _id: number }>('letters');
    const copies = lived.connection.collection<{ _id: number }>('copies');
    await letters.insertOne({ _id: -1 });
    await copies.insertOne({ _id: -1 });
    await lived.connection.collection('sessions').insertOne({ secret: 'of somebody signed in' });
    let confirmed = -1;
    let isWriting = true;
    const writer = (async () => {
      while (isWriting) {
        const next = { _id: confirmed + 1 };
        await inTransaction(async (session) => {
          await letters.insertOne({ ...next }, { session });
          await copies.insertOne({ ...next }, { session });
        });
        confirmed = next._id;
      }
    })();
    await expect.poll(() => confirmed).toBeGreaterThan(50);
    const confirmedBefore = confirmed;
    const folder = join(temporaryFolder(), 'backup');
    const backup = await writeBackup(lived.connection, folder);
    const confirmedAfter = confirmed;
    isWriting = false;
    await writer;
    expect(confirmedAfter).toBeGreaterThan(confirmedBefore);
    expect(backup.collections.letters?.documents).toBeGreaterThanOrEqual(confirmedBefore + 2);
    // Each pair was written in one transaction: at one moment both are there, or neither.
    expect(backup.collections.copies).toEqual(backup.collections.letters);
    expect(Object.keys(backup.collections)).not.toContain('sessions');
    await lived.close();

    const empty = await openEmbedded();
    expect(await restoreBackup(empty.connection, folder)).toEqual(backup);
    const again = await writeBackup(empty.connection, join(temporaryFolder(), 'again'));
    expect(again.collections).toEqual(backup.collections);
    const ids = await empty.connection
      .collection<{ _id: number }>('letters')
      .find()
      .sort({ _id: 1 })
      .toArray();
    expect(ids.map(({ _id }) => _id)).toEqual(ids.map((_, place) => place - 1));

    await expect(restoreBackup(empty.connection, folder)).rejects.toThrow(
      'Something is stored in this database already',
    );
  });

  it('is one command beside a Hedgerow that runs, and another one into a new folder', async () => {
    const running = await openEmbedded();
    await running.connection.collection('letters').insertMany([{ text: 'one' }, { text: 'two' }]);
    const folder = join(temporaryFolder(), 'backup');
    expect(await run('backup', folder, running.dataDir)).toMatch(/^2 documents in .* seconds\.$/m);

    const dataDir = temporaryFolder();
    expect(await run('restore', folder, dataDir)).toMatch(/^2 documents are as they were at /m);
    await expect(run('restore', folder, running.dataDir)).rejects.toThrow('is in use by');
    await expect(run('restore', folder, dataDir)).rejects.toThrow('is stored in this database');
    await running.close();
    const restored = await openEmbedded(dataDir);
    expect(await restored.connection.collection('letters').countDocuments()).toBe(2);
  });

  it('keeps every value as it was, and is refused where it is not whole', async () => {
    const database = await openEmbedded();
    const things = database.connection.collection('things');
    const odd = { whole: new Int32(7), long: Long.fromString('9007199254740993') };
    await things.insertMany([
      { ...odd, real: new Double(7), at: new Date(0), bytes: Buffer.from([0, 255]), none: null },
      { text: 'ŵ'.repeat(100_000), like: /^a/u },
    ]);
    const folder = join(temporaryFolder(), 'backup');
    const backup = await writeBackup(database.connection, folder);
    await expect(writeBackup(database.connection, folder)).rejects.toThrow('is not empty');
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    }
    await things.deleteMany({});
    await restoreBackup(database.connection, folder);
    const again = await writeBackup(database.connection, join(temporaryFolder(), 'again'));
    expect(again.collections).toEqual(backup.collections);

    await things.deleteMany({});
    const file = collectionPath(folder, 'things');
    truncateSync(file, statSync(file).size - 20);
    await expect(restoreBackup(database.connection, folder)).rejects.toThrow();
    expect(await things.countDocuments()).toBe(0);
    await expect(readList(temporaryFolder())).rejects.toThrow('There is no whole backup');
  });
});
