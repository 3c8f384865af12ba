import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { describe, expect, it, vi } from 'vitest';

import { isDuplicateKey, retryWrite } from '#server/lib/database/retry.ts';
import { isAlive, mongodOn, openEmbedded, portOf } from './support/embedded-database.ts';
import { startHolder } from './support/start-holder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const GENEROUS = { timeout: 60_000, interval: 50 };
const WRITERS = 8;
const KILLS = 4;

/** mongod empties its lock when it ends in good order, and only then. */
function wasClosed(dataDir: string): boolean {
  return readFileSync(join(dataDir, 'database', 'mongod.lock'), 'utf8') === '';
}

function groupOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }));
}

describe('the life of the embedded database', { timeout: 240_000 }, () => {
  it('ends when Hedgerow is killed without a chance to say so', async () => {
    const dataDir = temporaryFolder();
    const holder = await startHolder(dataDir);
    const mongod = await mongodOn(dataDir);
    expect(isAlive(mongod)).toBe(true);

    holder.kill('SIGKILL');

    await vi.waitUntil(() => !isAlive(mongod), GENEROUS);
    expect(wasClosed(dataDir)).toBe(true);
    const { connection } = await openEmbedded(dataDir);
    expect(await connection.collection('notes').countDocuments({ text: 'kept' })).toBe(1);
  });

  it('ends in good order when Hedgerow closes it, and is not started again', async () => {
    const database = await openEmbedded();
    const mongod = await mongodOn(database.dataDir);

    await database.close();

    expect(isAlive(mongod)).toBe(false);
    expect(wasClosed(database.dataDir)).toBe(true);
  });

  it('takes the last writes of a Hedgerow that is stopped with Ctrl-C', async () => {
    const dataDir = temporaryFolder();
    const holder = await startHolder(dataDir);

    // A terminal sends the signal to everything in the group, so mongod is kept out of that.
    expect(groupOf(holder.pid)).toBe(holder.pid);
    expect(groupOf(await mongodOn(dataDir))).not.toBe(holder.pid);
    process.kill(-holder.pid, 'SIGINT');
    const code = new Promise((resolve) => holder.once('exit', resolve));

    expect(await code).toBe(0);
    const { connection } = await openEmbedded(dataDir);
    expect(await connection.collection('notes').countDocuments({ text: 'goodbye' })).toBe(1);
  });

  it('is started again on the same port when it is killed, and writes go on', async () => {
    const database = await openEmbedded();
    const before = await mongodOn(database.dataDir);

    process.kill(before, 'SIGKILL');
    await vi.waitUntil(async () => !(await database.isReady()), GENEROUS);
    await vi.waitUntil(() => database.isReady(), GENEROUS);

    expect(await mongodOn(database.dataDir)).not.toBe(before);
    await database.connection.collection('notes').insertOne({ text: 'after' });
    expect(mongoose.connection.port).toBe(portOf(database));
  });

  it('loses nothing and keeps nothing twice while eight people write and it is killed', async () => {
    const { connection, dataDir } = await openEmbedded();
    const notes = connection.collection<{ writer: number; number: number }>('notes');
    await notes.createIndex({ writer: 1, number: 1 }, { unique: true }, {});
    const confirmed = new Set<string>();
    let writing = true;

    async function write(writer: number): Promise<void> {
      for (let number = 0; writing; number += 1) {
        await retryWrite(() => notes.insertOne({ writer, number }), { patienceMs: 60_000 }).catch(
          (error: unknown) => {
            if (!isDuplicateKey(error, { writer: 1, number: 1 })) throw error;
          },
        );
        confirmed.add(`${writer}.${number}`);
      }
    }

    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const seen = confirmed.size;
      await vi.waitUntil(() => confirmed.size > seen + 100, GENEROUS);
      process.kill(await mongodOn(dataDir), 'SIGKILL');
    }
    const seen = confirmed.size;
    await vi.waitUntil(() => confirmed.size > seen + 100, GENEROUS);
    writing = false;
    await Promise.all(writers);

    const stored = await notes.find({}, { readConcern: { level: 'majority' } }).toArray();
    const found = new Set(stored.map(({ writer, number }) => `${writer}.${number}`));
    expect(found.size).toBe(stored.length);
    expect([...confirmed].filter((note) => !found.has(note))).toEqual([]);
  });
});
