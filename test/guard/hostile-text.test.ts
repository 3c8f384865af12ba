import vm from 'node:vm';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { PLACES } from '#server/guard/index.ts';

import { bundleGuard } from './bundle-guard.ts';

const LENGTH = 50_000;
/** Very generous: what grows with the length takes some hundredths of this, what explodes never ends. */
const DEADLINE_MS = 15_000;

/** Pieces that begin what the rules look for, and never quite end it. */
const PIECES = [
  '1', '9', '0', '12', '9990', '999 000 100', '9 ', ' ', '-', '.', '/', '(', '+44', '\u200B', '9\u200B',
  'a', 'A', 'Aa ', 'A.', 'A. ', 'a@', '@', 'a.', '_', "'", 'Mr ', 'mrs. ', 'Miss A', 'patient ', 'patient A',
  'her son ', 'called ', 'born ', 'dob', '1/1/', '1/1/1990', '1 jan ', 'aged 1', 'aged 80 ', '80 years ',
  'in Aa', 'in ', 'emis ', 'nhs no 1', 'isbn 1', 'ox1 ', 'AB', '1 A ', '12 Aa Aa ', 'lives ', '0123', '\n',
  'é', 'e\u0301', '٩', '𝟗', '🌳', '\uD800', '９', '\u00A0', '–',
]; // prettier-ignore

/** Runs in a context of its own, where a search that does not end is cut off. */
const bare = vm.createContext({});

function run(script: string, text: string): unknown {
  Object.assign(bare, { text });
  return vm.runInContext(script, bare, { timeout: DEADLINE_MS });
}

function checkEverywhere(text: string): unknown {
  return run(
    `${JSON.stringify(PLACES)}.map((place) =>
      guard.checkText({ text, place, today: new Date('2026-09-16') }).outcome).join()`,
    text,
  );
}

function repeated(unit: string, end = ''): string {
  return unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH) + end;
}

beforeAll(async () => {
  const { script } = await bundleGuard();
  vm.runInContext(script, bare);
});

describe('50,000 hostile characters', () => {
  it('would be cut off here if a pattern exploded', () => {
    const exploding = `${'a'.repeat(60)}!`;
    expect(() => {
      Object.assign(bare, { text: exploding });
      vm.runInContext('/^(a+)+$/.test(text)', bare, { timeout: 500 });
    }).toThrow(/timed out/);
  });

  it.each(PIECES)('of %j alone are checked in time', (piece) => {
    const outcomes = String(checkEverywhere(repeated(piece))).split(',');
    expect(outcomes).toHaveLength(PLACES.length);
    expect(outcomes.filter((one) => !/^(?:pass|ask|stop)$/.test(one))).toEqual([]);
  });

  it('of any mixture are checked in time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 5 }),
        fc.constantFrom('', '!', '9990001006'),
        (pieces, end) => typeof checkEverywhere(repeated(pieces.join(''), end)) === 'string',
      ),
      { numRuns: 60 },
    );
  });

  it('do not hide an NHS number at their end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
        (pieces) => {
          const text = `${repeated(pieces.join(''))}, so 999 000 1006`;
          return run('guard.hasNhsNumber(text)', text) === true;
        },
      ),
      { numRuns: 30 },
    );
  });

  it('take no more than in proportion: a million digits still end in time', () => {
    expect(checkEverywhere('1'.repeat(1_000_000))).toBe(PLACES.map(() => 'pass').join());
  });
});
