import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { collectionPath } from './backup-folder.ts';

const LENGTH_BYTES = 4;
/** MongoDB takes no larger document. */
const LARGEST_DOCUMENT = 16 * 1024 * 1024 + 16 * 1024;

/**
 * The documents of one collection of a backup. Each begins with its own length, so they are told
 * apart without being read.
 *
 * @throws where the file is cut off or is not what it says
 */
export async function readDocuments(
  { folder, collection }: { folder: string; collection: string },
  use: (document: Buffer) => Promise<void> | void,
): Promise<void> {
  const path = collectionPath(folder, collection);
  const broken = () => new Error(`${path} is not whole. Take another backup.`);
  await pipeline(createReadStream(path), createGunzip(), async (pieces: AsyncIterable<Buffer>) => {
    let rest: Buffer = Buffer.alloc(0);
    for await (const piece of pieces) {
      rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      for (;;) {
        if (rest.length < LENGTH_BYTES) break;
        const length = rest.readInt32LE(0);
        if (length <= LENGTH_BYTES || length > LARGEST_DOCUMENT) throw broken();
        if (rest.length < length) break;
        await use(rest.subarray(0, length));
        rest = rest.subarray(length);
      }
    }
    if (rest.length > 0) throw broken();
  });
}
