import { checkText } from '#server/guard/index.ts';
import type { Place, RuleName } from '#server/guard/index.ts';

/** The day on which every sentence of these tests is written. */
export const TODAY = new Date('2026-09-16T09:00:00Z');

/** The names of the rules that speak, and for each the words they point at. */
export function wordsFound(text: string, place: Place = 'message'): Record<string, string[]> {
  const { findings } = checkText({ text, place, today: TODAY });
  return Object.fromEntries(
    findings.map(({ rule, positions }) => [
      rule,
      positions.map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

/** The words that one rule points at; none when it stays silent. */
export function wordsOf(rule: RuleName, text: string, place: Place = 'message'): string[] {
  return wordsFound(text, place)[rule] ?? [];
}
