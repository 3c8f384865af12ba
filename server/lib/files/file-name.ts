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

/**
 * `Content-Disposition` for downloading under this name. The plain form is for old browsers; the
 * other carries every letter and is escaped by RFC 8187.
 */
export function attachmentHeader(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '') || 'file';
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped}`;
}
