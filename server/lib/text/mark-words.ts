import { fitsWord, type SearchWord } from './search-words.ts';
import { readWords } from './words.ts';

/** A piece of a text; `isFound` where it is a word that was searched. */
export interface MarkedPart {
  text: string;
  isFound: boolean;
}

/** A word as it stands in a text, its marks and apostrophes with it. */
const writtenWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;

/** The text in pieces, so that the words found can be marked. Together they are the text again. */
export function markWords(text: string, search: readonly SearchWord[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { 0: written, index } of text.matchAll(writtenWord)) {
    if (!isFound(written, search)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isFound: false });
    parts.push({ text: written, isFound: true });
    end = index + written.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}

function isFound(written: string, search: readonly SearchWord[]): boolean {
  return readWords(written, { most: 4 }).some((word) =>
    search.some((asked) => fitsWord(word, asked)),
  );
}

/** Of the room for an excerpt, what stands before the first word found. */
const SHARE_BEFORE = 0.3;

/**
 * A stretch of the text in one line around the first word found, marked; from the beginning where
 * none is. Signs that shape a text (bold, lists, quotes) are left out.
 *
 * @param longest in characters
 */
export function markExcerpt(
  text: string,
  search: readonly SearchWord[],
  longest: number,
): MarkedPart[] {
  const line = text
    .replace(/^[\s>*-]+/gm, '')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return markWords(line, search);
  const first = [...line.matchAll(writtenWord)].find(({ 0: written }) => isFound(written, search));
  const start = startOfWord(line, Math.max(0, (first?.index ?? 0) - longest * SHARE_BEFORE));
  const end = endOfWord(line, start + longest);
  const cut = `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
  return markWords(cut, search);
}

/** Of several texts the first that holds a word, as `markExcerpt` shows it; else the very first. */
export function markFirst(
  texts: readonly string[],
  search: readonly SearchWord[],
  longest: number,
): MarkedPart[] {
  const marked = texts.map((text) => markExcerpt(text, search, longest));
  const [first = []] = marked;
  return marked.find((parts) => parts.some((part) => part.isFound)) ?? first;
}

/** The beginning of a word nearby, or this very place, but never within a character. */
function startOfWord(line: string, place: number): number {
  const blank = line.indexOf(' ', place);
  if (place === 0) return 0;
  return blank === -1 || blank - place > 30 ? outsideCharacter(line, place) : blank + 1;
}

function endOfWord(line: string, place: number): number {
  if (place >= line.length) return line.length;
  const blank = line.lastIndexOf(' ', place);
  return place - blank > 30 ? outsideCharacter(line, place) : blank;
}

function outsideCharacter(line: string, place: number): number {
  const whole = Math.floor(place);
  const isInside = /[\uDC00-\uDFFF]/.test(line.charAt(whole));
  return isInside ? whole - 1 : whole;
}
