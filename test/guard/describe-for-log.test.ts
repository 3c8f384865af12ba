import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkText, describeForLog, PLACES } from '#server/guard/index.ts';

import { TODAY } from './rules-in.ts';

describe('what the log may know', () => {
  it('is the outcome and the names of the rules', () => {
    const text = 'Mrs Lind, NHS no 999 000 1006, fell on 3/9/2026';
    const verdict = checkText({ text, place: 'message', today: TODAY });
    expect(describeForLog(verdict)).toEqual({
      outcome: 'stop',
      rules: ['nhsNumber', 'titledName', 'pastDate'],
      setAside: [],
    });
  });

  it('tells which rules were answered', () => {
    const verdict = checkText({
      text: 'Mrs Lind, ref 999 000 1006',
      place: 'message',
      today: TODAY,
      setAside: { notNhsNumber: 'otherReference', checked: true },
    });
    expect(describeForLog(verdict)).toEqual({
      outcome: 'pass',
      rules: [],
      setAside: ['nhsNumber', 'titledName'],
    });
  });

  it('never holds a word of the text', () => {
    const secret = fc.stringMatching(/^[A-Z][a-z]{5}Qzx$/);
    fc.assert(
      fc.property(secret, fc.constantFrom(...PLACES), (name, place) => {
        const text = `Mrs ${name}, born 3/4/1944, NHS no 999 000 1006, ${name}@hosts.example`;
        const verdict = checkText({ text, place, today: TODAY });
        const logged = JSON.stringify(describeForLog(verdict));
        return logged.includes('nhsNumber') && !/\d/.test(logged) && !logged.includes(name);
      }),
    );
  });
});
