import mongoose, { type Connection } from 'mongoose';

import { readList, type BackupList, type Digest } from './backup-folder.ts';
import { createDigest, rawDocuments } from './digest-collection.ts';
import { readDocuments } from './read-documents.ts';

const MOST_AT_ONCE = 1_000;
const MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;

/**
 * Puts a backup into a database in which nothing is stored yet, and reads it back: counts and
 * checksums are those of the backup. The files are checked before anything is written. What was
 * written is taken out again where it fails.
 *
 * @throws where the database holds something, or the backup is not whole
 */
export async function restoreBackup(connection: Connection, folder: string): Promise<BackupList> {
  const backup = await readList(folder);
  const collections = Object.entries(backup.collections);
  for (const [collection, expected] of collections) {
    const digest = createDigest();
    await readDocuments({ folder, collection }, digest.add);
    requireSame(collection, expected, digest.end());
  }
  await requireEmpty(connection);
  try {
    for (const [collection, expected] of collections) {
      await fill(connection, { folder, collection });
      const digest = createDigest();
      for await (const document of rawDocuments(connection, collection)) digest.add(document);
      requireSame(collection, expected, digest.end());
    }
  } catch (error) {
    for (const [collection] of collections) {
      await connection.collection(collection).deleteMany({});
    }
    throw error;
  }
  return backup;
}

async function requireEmpty(connection: Connection): Promise<void> {
  for (const { name } of await connection.listCollections()) {
    if (name.startsWith('system.')) continue;
    const first = await connection.collection(name).findOne({}, { projection: { _id: 1 } });
    if (first) {
      throw new Error(
        `Something is stored in this database already (${name}). A backup goes into an empty one: set DATA_DIR to a new folder, or MONGODB_URI to a new database.`,
      );
    }
  }
}

function requireSame(collection: string, expected: Digest, found: Digest): void {
  if (found.documents === expected.documents && found.sha256 === expected.sha256) return;
  throw new Error(
    `${collection}: ${found.documents} of ${expected.documents} documents are as they were. Nothing was kept; take another backup.`,
  );
}

async function fill(
  connection: Connection,
  from: { folder: string; collection: string },
): Promise<void> {
  let waiting: mongoose.mongo.Document[] = [];
  let bytes = 0;
  async function flush(): Promise<void> {
    if (waiting.length > 0) await connection.collection(from.collection).insertMany(waiting);
    waiting = [];
    bytes = 0;
  }
  await readDocuments(from, async (document) => {
    waiting.push(asWritten(document));
    bytes += document.length;
    if (waiting.length === MOST_AT_ONCE || bytes >= MOST_BYTES_AT_ONCE) await flush();
  });
  await flush();
}

/** Every value keeps its type in the database, such as whole numbers of 32 and of 64 bits. */
function asWritten(document: Buffer): mongoose.mongo.Document {
  return mongoose.mongo.BSON.deserialize(document, { promoteValues: false, bsonRegExp: true });
}
