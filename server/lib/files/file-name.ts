import { fileLimits } from './file-limits.ts';

/** Controls, marks that turn the direction of writing, and what a file system gives a meaning to. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}"*:<>?|]/gu;

/**
 * A name to show and to download under: the last part of whatever path came along, without its
 * ending, with the ending that the bytes deserve.
 */
export function nameFile(given: string, ending: string): string {
  const [last = ''] = given.split(/[\\/]/).slice(-1);
  const words = last
    .normalize('NFC')
    .replace(unsafe, '')
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = Array.from(words)
    .slice(0, fileLimits.name - ending.length - 1)
    .join('')
    .trimEnd();
  return `${stem === '' ? 'file' : stem}.${ending}`;
}

/** The ending of a name in small letters, without its dot; blank where there is none. */
export function endingOf(given: string): string {
  return /\.([^.\\/\s]{1,10})$/.exec(given.trim())?.[1]?.toLowerCase() ?? '';
}

/** Names of files run words together; both ways are read where words are looked for. */
export function wordsOfFileName(name: string): string {
  return `${name}\n${name.replace(/[_.+~-]+/g, ' ')}`;
}

/** `Content-Disposition` for downloading under this name. */
export function attachmentHeader(name: string): string {
  return `attachment; ${nameInHeader(name)}`;
}

/** `Content-Disposition` for showing it, and for its name where somebody keeps it. */
export function inlineHeader(name: string): string {
  return `inline; ${nameInHeader(name)}`;
}

/** The plain form is for old browsers; the other carries every letter, escaped by RFC 8187. */
function nameInHeader(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '') || 'file';
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${escaped}`;
}
