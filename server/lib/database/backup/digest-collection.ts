import { createHash } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';

import type { Digest } from './backup-folder.ts';

/** Documents as they lie in the database, without being read into objects. */
export async function* rawDocuments(
  connection: Connection,
  collection: string,
  session?: ClientSession,
): AsyncGenerator<Uint8Array> {
  // With `raw` each document is the bytes of it.
  const found = connection.getClient().db(connection.name).collection<Uint8Array>(collection);
  yield* found.find({}, { raw: true, ...(session ? { session } : {}) }).sort({ _id: 1 });
}

/** Counts and hashes documents while they go by. */
export function createDigest(): { add: (document: Uint8Array) => void; end: () => Digest } {
  const hash = createHash('sha256');
  let documents = 0;
  return {
    add(document) {
      hash.update(document);
      documents += 1;
    },
    end: () => ({ documents, sha256: hash.digest('hex') }),
  };
}
