import { fromWindows1252 } from './windows-1252.ts';

const utf16 = [
  { mark: [0xff, 0xfe], charset: 'utf-16le', zeros: 1 },
  { mark: [0xfe, 0xff], charset: 'utf-16be', zeros: 0 },
] as const;
const BEGINNING = 1024;

/**
 * The letters of a text file: UTF-8 and UTF-16 with a mark at the beginning or without, or else what
 * spreadsheets on Windows write.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = utf16.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const charset = marked?.charset ?? unmarkedUtf16(bytes);
  if (charset !== null) return new TextDecoder(charset).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows1252(bytes);
  }
}

/** Latin letters in UTF-16 have a zero beside each: all in even places, or all in odd ones. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const beginning = bytes.subarray(0, BEGINNING);
  const zeros = [0, 0];
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const found = utf16.find(
    (one) => (zeros[one.zeros] ?? 0) > beginning.length / 4 && zeros[1 - one.zeros] === 0,
  );
  return found?.charset ?? null;
}
