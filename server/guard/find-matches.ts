import type { Position } from './contract.ts';

/**
 * Every match of a pattern (with the flag `g`) that `isMeant` agrees with. Patterns here repeat
 * with upper limits, and never one repeat inside another over the same letters, so that hostile
 * text costs no more than long text. None looks behind: older phones cannot read such a pattern.
 */
export function* findMatches(
  text: string,
  pattern: RegExp,
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): Generator<Position> {
  for (const match of text.matchAll(pattern)) {
    if (isMeant(match)) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** At most `length` characters that stand before `start`. */
export function textBefore(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}
