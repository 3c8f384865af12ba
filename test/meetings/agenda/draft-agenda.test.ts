import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shareOutMinutes, total } from '#server/meetings/agenda/contract.ts';
import { draftAgenda } from '#server/meetings/agenda/draft-agenda.ts';

const drawnMinutes = fc.array(fc.integer({ min: 1, max: 240 }), { minLength: 1, maxLength: 30 });

describe('sharing out minutes', () => {
  it('comes to the length, with a minute at least for each', () => {
    fc.assert(
      fc.property(drawnMinutes, fc.integer({ min: 0, max: 600 }), (minutes, more) => {
        const length = minutes.length + more;
        const shares = shareOutMinutes(minutes, length);
        expect(total(shares)).toBe(length);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
        expect(shares).toHaveLength(minutes.length);
      }),
    );
  });

  it('gives in steps of five minutes where there is time for that', () => {
    expect(shareOutMinutes([10, 20, 30], 120)).toEqual([25, 40, 55]);
    expect(shareOutMinutes([1, 1, 1, 1], 90)).toEqual([25, 25, 20, 20]);
    expect(shareOutMinutes([1, 1], 32)).toEqual([17, 15]);
    expect(shareOutMinutes([1, 1, 1], 10)).toEqual([4, 3, 3]);
  });

  it('gives no item less than one that weighs less', () => {
    fc.assert(
      fc.property(drawnMinutes, fc.integer({ min: 0, max: 600 }), (minutes, more) => {
        const sorted = minutes.toSorted((one, other) => other - one);
        const shares = shareOutMinutes(sorted, sorted.length + more);
        expect(shares).toEqual(shares.toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('drafting an agenda', () => {
  const part = fc.record({
    title: fc.constant('Part'),
    minutes: fc.integer({ min: 1, max: 60 }),
    at: fc.constantFrom('start' as const, 'end'),
  });
  const wishes = fc.array(fc.record({ title: fc.constant('Wish') }), { maxLength: 40 });

  it('fills the meeting to the minute, whatever its parts, its length and what came up', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        wishes,
        fc.integer({ min: 1, max: 480 }),
        (parts, wished, length) => {
          const numbered = wished.map((wish, index) => ({ ...wish, key: `tag:${index}` }));
          const draft = draftAgenda(numbered, { parts, length });
          expect(total(draft.map(({ minutes }) => minutes))).toBe(length);
          expect(Math.min(...draft.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(1);
          expect(new Set(draft.map(({ key }) => key)).size).toBe(draft.length);
          const talks = draft.filter(({ key }) => !key.startsWith('part:'));
          expect(talks.length).toBeGreaterThanOrEqual(1);
          expect(total(talks.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(
            Math.floor(length / 2),
          );
          const inOrder = talks.map(({ key }) => key);
          if (numbered.length > 0) {
            expect(inOrder).toEqual(numbered.slice(0, talks.length).map(({ key }) => key));
          }
        },
      ),
    );
  });
});
