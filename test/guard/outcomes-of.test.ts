import { describe, expect, it } from 'vitest';

import { checkText, outcomesOf, type SetAside } from '#server/guard/index.ts';

import { TODAY } from './rules-in.ts';

function outcomes(text: string, setAside: SetAside = {}): string[] {
  const verdict = checkText({ text, place: 'message', today: TODAY, setAside });
  return outcomesOf(verdict).map(({ rule, outcome }) => `${rule} ${outcome}`);
}

describe('what a count may know', () => {
  it('is each rule that spoke and what came of it, and no more', () => {
    expect(outcomes('Mrs T, NHS no 999 000 1006, fell on 12/08/2026')).toEqual([
      'nhsNumber stopped',
      'titledName asked',
      'pastDate hinted',
    ]);
    expect(outcomes('Mrs T is low', { checked: true })).toEqual(['titledName setAside']);
    expect(outcomes('The kettle is on.')).toEqual([]);
  });
});
