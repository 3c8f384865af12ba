import { createHash } from 'node:crypto';
import type { ClientSession, Connection } from 'mongoose';

import type { Digest } from './backup-folder.ts';

/** Documents as they lie in the database, without being read into objects. */
export async function* rawDocuments(
  connection: Connection,
  collection: string,
  session?: ClientSession,
): AsyncGenerator<Uint8Array> {
  const found = connection.getClient().db(connection.name).collection(collection);
  const cursor = found.find({}, { raw: true, ...(session ? { session } : {}) }).sort({ _id: 1 });
  // With `raw` the driver hands out bytes, whatever its types say.
  for await (const document of cursor) yield document as unknown as Uint8Array;
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
