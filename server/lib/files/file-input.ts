import { z } from 'zod';

/** Bytes with the name that came along. They reach a use case from a form or from the seed. */
export const fileInput = z.custom<{ name: string; bytes: Uint8Array }>(
  (value) =>
    value instanceof Object &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    'name' in value &&
    typeof value.name === 'string' &&
    value.name.length <= 1000,
  'Choose a file.',
);
