/** One place at which a text became another. */
export interface Difference {
  at: number;
  removed: number;
  added: string;
}

/** As Yjs tells what others changed in a text. */
export interface TextStep {
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}

/**
 * What was typed, from the text before and after. Pure. What stands behind the caret was not touched,
 * which tells apart where a letter came among others like it. A letter of two units is never cut in two.
 */
export function differenceOf(
  before: string,
  after: string,
  caret = after.length,
): Difference | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let end = 0;
  const isSameEnd = () => before[before.length - 1 - end] === after[after.length - 1 - end];
  const behindCaret = Math.min(shorter, after.length - caret);
  while (end < behindCaret && isSameEnd()) end += 1;
  let at = 0;
  while (at < shorter - end && before[at] === after[at]) at += 1;
  while (end < shorter - at && isSameEnd()) end += 1;
  if (isInPair(before, at) || isInPair(after, at)) at -= 1;
  if (isInPair(before, before.length - end) || isInPair(after, after.length - end)) end -= 1;
  return { at, removed: before.length - end - at, added: after.slice(at, after.length - end) };
}

/** Whether the two halves of one letter stand on both sides. */
function isInPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

/** Where a caret is once others have changed the text. It stays between the same letters. */
export function moveCaret(caret: number, steps: readonly TextStep[]): number {
  let at = 0;
  let moved = caret;
  for (const { retain = 0, insert, delete: removed = 0 } of steps) {
    at += retain;
    if (typeof insert === 'string') {
      if (at < moved) moved += insert.length;
      at += insert.length;
    }
    if (at < moved) moved -= Math.min(removed, moved - at);
  }
  return moved;
}
