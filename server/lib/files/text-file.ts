import { endingOf } from './file-name.ts';
import type { FileKind } from './file-kinds.ts';

/** What a browser would take for a page, a drawing or a script if it were told to guess. */
const looksLikeMarkup = /<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|meta)\b/i;

/**
 * Plain text or a table as text, or null. It is sent in the letters in which it came: UTF-8, or else
 * what spreadsheets on Windows write.
 */
export function readAsText(bytes: Uint8Array, givenName: string): FileKind | null {
  const ending = endingOf(givenName);
  if (!['', 'txt', 'csv'].includes(ending)) return null;
  if (bytes.some(isNoText)) return null;
  if (looksLikeMarkup.test(Buffer.from(bytes).toString('latin1'))) return null;
  const charset = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return ending === 'csv'
    ? { type: `text/plain; charset=${charset}`, ending: 'csv', label: 'Table (CSV)' }
    : { type: `text/plain; charset=${charset}`, ending: 'txt', label: 'Plain text' };
}

/** Controls, but for tab, line feed, form feed and carriage return. */
function isNoText(byte: number): boolean {
  return (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
