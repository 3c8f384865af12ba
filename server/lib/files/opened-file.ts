import type { Readable } from 'node:stream';

import type { ByteRange } from './file-store.ts';

/** What is needed to send a file to somebody who may have it. */
export interface OpenedFile {
  type: string;
  bytes: number;
  /** Says how to keep it, with its name. */
  disposition: string;
  /** Changes never: a file is not written twice. */
  etag: string;
  /** Drawn by the server, so that a page may show it. */
  isPicture: boolean;
  /** Begins to read only when asked. Destroy it where it is not needed. */
  open: (range?: ByteRange) => Readable;
}
