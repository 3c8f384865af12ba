/** Longer than any name here, so that an "@" far back is not looked at. */
const LONGEST = 60;

/** What is being typed after an "@", from there to the caret; null where that is no name. */
export function mentionWordAt(
  text: string,
  caret: number,
): { start: number; words: string } | null {
  const start = text.lastIndexOf('@', caret - 1);
  if (start === -1 || caret - start > LONGEST) return null;
  if (start > 0 && /[\p{L}\p{N}._-]/u.test(text[start - 1] ?? '')) return null;
  const words = text.slice(start + 1, caret);
  return /^(?:[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]*)*)?$/u.test(words) ? { start, words } : null;
}
