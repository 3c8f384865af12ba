import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientSession, Connection } from 'mongoose';

import { collectionPath, writeList, type BackupList, type Digest } from './backup-folder.ts';
import { createDigest, rawDocuments } from './digest-collection.ts';

/**
 * Left out: whoever was signed in signs in again, and links that were sent and used since must not
 * work once more.
 */
const LEFT_OUT = new Set(['sessions', 'tokens', 'outbox', 'rateLimits']);

/**
 * Writes all that is stored into an empty folder, as it was at one moment, while Hedgerow goes on
 * working. What was confirmed before the call is in it.
 *
 * MongoDB keeps a moment for five minutes (`minSnapshotHistoryWindowInSeconds`); where copying takes
 * longer, this fails and says so.
 */
export async function writeBackup(connection: Connection, folder: string): Promise<BackupList> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty.`);
  const takenAt = new Date().toISOString();
  const session = connection.getClient().startSession({ snapshot: true });
  const collections: Record<string, Digest> = {};
  try {
    const all = await connection.listCollections();
    const names = all.map(({ name }) => name).filter((name) => !isLeftOut(name));
    for (const name of names.sort()) {
      collections[name] = await copy(connection, { folder, name, session });
    }
  } finally {
    await session.endSession();
  }
  const backup: BackupList = { format: 1, takenAt, collections };
  await writeList(folder, backup);
  return backup;
}

function isLeftOut(name: string): boolean {
  return LEFT_OUT.has(name) || name.startsWith('system.');
}

interface Copy {
  folder: string;
  name: string;
  session: ClientSession;
}

async function copy(connection: Connection, { folder, name, session }: Copy): Promise<Digest> {
  const digest = createDigest();
  async function* counted() {
    for await (const document of rawDocuments(connection, name, session)) {
      digest.add(document);
      yield document;
    }
  }
  await pipeline(
    Readable.from(counted()),
    createGzip(),
    createWriteStream(collectionPath(folder, name), { mode: 0o600, flags: 'wx', flush: true }),
  );
  return digest.end();
}
