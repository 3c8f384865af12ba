import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  countCommon,
  createBitSet,
  firstCommon,
  hasBit,
  insertBit,
  intersectionOf,
  placesIn,
  putBit,
  removeBit,
} from '#server/lib/bit-set.ts';

const list = fc.array(fc.boolean(), { maxLength: 200 });
const setOf = (isIn: readonly boolean[]) => {
  const set = createBitSet();
  for (const [place, is] of isIn.entries()) putBit(set, place, is);
  return set;
};
const placesOf = (isIn: readonly boolean[]) => isIn.flatMap((is, place) => (is ? [place] : []));

describe('a set of places', () => {
  it('follows what is put into the list and taken out of it', () => {
    const step = fc.record({ at: fc.nat(10_000), is: fc.boolean(), goes: fc.boolean() });
    fc.assert(
      fc.property(list, fc.array(step, { maxLength: 80 }), (start, steps) => {
        const plain = [...start];
        const set = setOf(start);
        for (const { at, is, goes } of steps) {
          const place = at % (plain.length + 1);
          if (goes) {
            plain.splice(place, 1);
            removeBit(set, place);
          } else {
            plain.splice(place, 0, is);
            insertBit(set, place, is);
          }
          expect([...placesIn(set)]).toEqual(placesOf(plain));
        }
      }),
    );
  });

  it('is put together with others, counted and read from any place on', () => {
    fc.assert(
      fc.property(list, list, list, fc.nat(220), (one, other, third, from) => {
        const both = placesOf(one.map((is, place) => is && other[place] === true));
        const all = both.filter((place) => third[place] === true);
        const [a, b, c] = [setOf(one), setOf(other), setOf(third)];
        expect(countCommon(a, b)).toBe(both.length);
        expect(firstCommon(a, b)).toBe(both[0] ?? -1);
        expect([...placesIn(intersectionOf([a, b, c]))]).toEqual(all);
        expect([...placesIn(a, from)]).toEqual(placesOf(one).filter((place) => place >= from));
        expect(hasBit(a, from)).toBe(one[from] === true);
      }),
    );
  });
});
