import { describe, expect, it } from 'vitest';

import { requireWordsPass } from '#server/accounts/index.ts';
import { GuardRefusedError, type FieldErrors } from '#server/lib/errors.ts';
import { openFenwold } from './support/county.ts';

const NUMBER = '999 000 1006';

describe('words that are to be stored', () => {
  it('are held back field by field, in the words of the first rule, and told apart by place', async () => {
    const { tools, alder } = await openFenwold();
    const ask = (written: Parameters<typeof requireWordsPass>[2]): FieldErrors => {
      try {
        requireWordsPass(tools, alder, written);
        return {};
      } catch (error) {
        if (!(error instanceof GuardRefusedError)) throw error;
        expect(error.message).toBe(Object.values(error.fields)[0]);
        return error.fields;
      }
    };
    const texts = { name: 'Tea', words: `Ask about ${NUMBER}`, more: 'For Mrs Thistle', none: '' };
    const held = ask({ place: 'resource', texts, checked: undefined });
    expect(Object.keys(held)).toEqual(['words', 'more', 'checked']);
    expect(held.words).toMatch(/looks like an NHS number/);
    // A press lets a name pass, and never a number.
    expect(Object.keys(ask({ place: 'resource', texts, checked: 'yes' }))).toEqual(['words']);
    const own = { name: 'contact', words: 'contact', more: 'contact', none: 'contact' } as const;
    expect(Object.keys(ask({ place: own, texts, checked: undefined }))).toEqual(['words']);
    expect(
      ask({ place: 'resource', texts: { name: 'Tea', none: undefined }, checked: undefined }),
    ).toEqual({});
  });
});
