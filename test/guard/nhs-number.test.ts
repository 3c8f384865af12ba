import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hasNhsNumber, PLACES } from '#server/guard/index.ts';
import { passesModulus11 } from '#server/guard/nhs-number.ts';

import { nhsNumber, spacedAs334 } from './nhs-numbers.ts';
import { wordsOf } from './rules-in.ts';

const GAPS = [
  '',
  ' ',
  '-',
  '.',
  '/',
  '_',
  '·',
  '  ',
  ' - ',
  '\u00A0',
  '\u202F',
  '\u2011',
  '–',
  '—',
  '−',
];

describe('the check digit', () => {
  it.each(['9990001006', '9990001014', '9990001022', '4010232137'])('%s is right', (number) => {
    expect(passesModulus11(number)).toBe(true);
  });

  it.each(['9990001007', '9990001016', '999000100', '99900010060', '', '999000100x'])(
    '"%s" is wrong',
    (number) => {
      expect(passesModulus11(number)).toBe(false);
    },
  );

  it('breaks when any one digit changes', () => {
    fc.assert(
      fc.property(nhsNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, index, step) => {
        const digit = (Number(number.charAt(index)) + step) % 10;
        const changed = `${number.slice(0, index)}${digit}${number.slice(index + 1)}`;
        return passesModulus11(number) && !passesModulus11(changed);
      }),
    );
  });

  it('lets about one in eleven of all ten-digit numbers pass', () => {
    const rows = 20_000;
    // A fixed walk over all ten-digit numbers, so that the count is the same on every run.
    const passing = Array.from({ length: rows }, (_, index) =>
      String((index * 618_033_989 + 271_828) % 10_000_000_000).padStart(10, '0'),
    ).filter(passesModulus11);
    expect(passing.length / rows).toBeGreaterThan(0.07);
    expect(passing.length / rows).toBeLessThan(0.11);
  });
});

describe('an NHS number in text', () => {
  it('is caught in every spacing, in any place, with its exact position', () => {
    fc.assert(
      fc.property(
        nhsNumber,
        fc.constantFrom(...GAPS),
        fc.constantFrom(...PLACES),
        fc.constantFrom('', 'NHS no ', 'Her number:', 'Ward 4, ', 'é—(', '\n'),
        fc.constantFrom('', '.', ', please', ') and', '\n12 people came', 'x'),
        (number, gap, place, before, after) => {
          const written = spacedAs334(number, gap);
          const found = wordsOf('nhsNumber', `${before}${written}${after}`, place);
          return found.length === 1 && found[0] === written;
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['digits of a full-width keyboard', '９９９　０００　１００６'],
    ['Arabic digits', '٩٩٩ ٠٠٠ ١٠٠٦'],
    ['Bengali digits', '৯৯৯০০০১০০৬'],
    ['bold mathematical digits', '𝟗𝟗𝟗 𝟎𝟎𝟎 𝟏𝟎𝟎𝟔'],
    ['digits in circles', '⑨⑨⑨⓪⓪⓪①⓪⓪⑥'],
    ['keycap emoji', '9️⃣9️⃣9️⃣0️⃣0️⃣0️⃣1️⃣0️⃣0️⃣6️⃣'],
    ['marks that nobody sees', '99\u200B9\u00AD000\u20601006'],
    ['one digit at a time', '9 9 9 0 0 0 1 0 0 6'],
    ['one gap only', '999000 1006'],
    ['the other gap only', '999 0001006'],
    ['brackets', '999 (000) 1006'],
  ])('is caught in %s', (_, written) => {
    expect(wordsOf('nhsNumber', `about ${written} today`)).toEqual([written]);
  });

  it.each(['999 000 1006', '999 000 1014', '999 000 1022'])('is caught as a test: %s', (number) => {
    expect(hasNhsNumber(`NHS no ${number}`)).toBe(true);
  });

  it.each([
    'NHS no 99 90 00 10 06',
    'NHS9990001006',
    'Room 4 999 000 1006',
    'ISBN in the next mail; 999 000 1006',
    '+44 1632 960123 999 000 1006',
    'https://records.example/patient/9990001006',
  ])('is caught in "%s"', (text) => {
    expect(hasNhsNumber(text)).toBe(true);
  });

  it('does not hide behind a number that overlaps it', () => {
    expect(wordsOf('nhsNumber', '123 456 999 000 1006')).toEqual(['999 000 1006']);
    expect(wordsOf('nhsNumber', '999 000 1006 999 000 1014')).toEqual([
      '999 000 1006',
      '999 000 1014',
    ]);
  });
});

describe('what only resembles an NHS number', () => {
  it('stays silent inside a longer run of digits', () => {
    fc.assert(
      fc.property(
        nhsNumber,
        fc.stringMatching(/^\d{0,4}$/),
        fc.stringMatching(/^\d{0,4}$/),
        (number, before, after) => {
          fc.pre(`${before}${after}` !== '');
          return !hasNhsNumber(`${before}${number}${after}`);
        },
      ),
    );
  });

  it('stays silent whenever the check digit is wrong', () => {
    fc.assert(
      fc.property(
        nhsNumber,
        fc.constantFrom(...GAPS),
        fc.integer({ min: 1, max: 9 }),
        (number, gap, step) => {
          const wrong = `${number.slice(0, 9)}${(Number(number.charAt(9)) + step) % 10}`;
          return !hasNhsNumber(spacedAs334(wrong, gap));
        },
      ),
    );
  });

  it('stays silent for British phone numbers of eleven digits, however they are spaced', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{9}$/),
        fc.constantFrom([5, 6], [5, 3, 3], [3, 4, 4], [4, 3, 4], [11]),
        (rest, groups) => {
          const number = `0${rest}`;
          let start = 0;
          const parts = groups.map((length) => number.slice(start, (start += length)));
          return !hasNhsNumber(`Ring ${parts.join(' ')} today`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays silent for phone numbers with a country code, although their digits pass', () => {
    fc.assert(
      fc.property(
        nhsNumber,
        fc.constantFrom('+44 ', '+44', '+44 (0)', '+44(0) ', '0044 '),
        fc.constantFrom('', ' '),
        (number, code, gap) => !hasNhsNumber(`${code}${spacedAs334(number, gap)}`),
      ),
    );
  });

  it.each([
    ['an ISBN', 'ISBN 0306406152', '0306406152'],
    ['an ISBN-10', 'ISBN-10: 0306406152', 'Page 10: 0306406152'],
    ['the digits within an ISBN-13', 'isbn 978-9990001006', 'no 978-9990001006'],
    ['a link to a meeting', 'https://zoom.us/j/9990001006', 'https://boom.us/j/9990001006'],
    ['a meeting ID', 'Meeting ID: 999 000 1006', 'Meeting 999 000 1006'],
  ])('stays silent for %s, which under another name is caught', (_, harmless, caught) => {
    expect(hasNhsNumber(harmless)).toBe(false);
    expect(hasNhsNumber(caught)).toBe(true);
  });

  it.each(['0800000005', '0500000085'])('stays silent for the freephone number %s', (number) => {
    expect(passesModulus11(number)).toBe(true);
    expect(hasNhsNumber(number)).toBe(false);
  });

  it.each([
    'charity 9990001',
    'company 01234567',
    '10.30-12.00 on 14.10.2026',
    '2026-10-14 10:30',
    'Sort code 12-34-56, account 12345678',
    'card 4929 1234 5678 9012',
    '9 9 9 0 0 0 1 0 0 6 1',
    '1 9 9 9 0 0 0 1 0 0 6',
    '99 90 00 10 06',
    'lines\n999\n000\n1006',
  ])('stays silent for "%s"', (text) => {
    expect(hasNhsNumber(text)).toBe(false);
  });
});
