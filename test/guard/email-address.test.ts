import { describe, expect, it } from 'vitest';

import { wordsOf } from './rules-in.ts';

describe('an e-mail address', () => {
  it.each([
    ['Mail sorrel@hosts.example, please', 'sorrel@hosts.example'],
    ['<a.b+c@d-e.example.org>', 'a.b+c@d-e.example.org'],
    ["o'brien@hosts.example", "o'brien@hosts.example"],
  ])('is found in "%s"', (text, words) => {
    expect(wordsOf('emailAddress', text, 'resource')).toEqual([words]);
  });

  it.each(['@hazel said', 'me @ the hall', 'sorrel@hosts', '10@'])(
    'is not seen in "%s"',
    (text) => {
      expect(wordsOf('emailAddress', text, 'resource')).toEqual([]);
    },
  );
});
