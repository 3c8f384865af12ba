import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rankTimes, whyWords, type TimeCounts } from '#server/meetings/polls/contract.ts';

const few = fc.nat({ max: 6 });
const drawTimes = fc.array(fc.record({ yes: few, maybe: few, no: few }), { maxLength: 20 });
const isBetter = (one: TimeCounts, other: TimeCounts) =>
  one.yes >= other.yes &&
  one.maybe >= other.maybe &&
  (one.yes > other.yes || one.maybe > other.maybe);
const placeOf = (times: readonly TimeCounts[], index: number) => rankTimes(times).indexOf(index);

describe('which time is best', () => {
  it('names each time once, and a better one always before a worse one', () => {
    fc.assert(
      fc.property(drawTimes, (times) => {
        const ranked = rankTimes(times);
        expect([...ranked].sort((one, other) => one - other)).toEqual([...times.keys()]);
        for (const [place, index] of ranked.entries()) {
          for (const later of ranked.slice(place + 1)) {
            const [one, other] = [times[index], times[later]];
            if (!one || !other) throw new Error('Each stands among them.');
            expect(isBetter(other, one)).toBe(false);
            if (one.yes === other.yes && one.maybe === other.maybe)
              expect(index).toBeLessThan(later);
          }
        }
      }),
    );
  });

  it('falls with no answer in its favour, and does not depend on those who cannot', () => {
    fc.assert(
      fc.property(drawTimes, fc.nat(), fc.constantFrom('yes', 'maybe', 'no'), (times, at, said) => {
        if (times.length === 0) return;
        const chosen = at % times.length;
        const more = times.map((one, index) =>
          index === chosen ? { ...one, [said]: one[said] + 1 } : one,
        );
        const [before, after] = [placeOf(times, chosen), placeOf(more, chosen)];
        if (said === 'no') expect(after).toBe(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('gives a yes the weight of two that are needed be, and says why in words', () => {
    const times = [
      { yes: 9, maybe: 0, no: 5 },
      { yes: 8, maybe: 6, no: 0 },
      { yes: 8, maybe: 2, no: 4 },
    ];
    expect(rankTimes(times)).toEqual([1, 0, 2]);
    expect(times.map(whyWords)).toEqual(['9 can', '8 can, 6 if need be', '8 can, 2 if need be']);
    expect(whyWords({ yes: 0, maybe: 0, no: 3 })).toBe('Nobody has said they can');
  });
});
