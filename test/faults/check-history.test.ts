import { describe, expect, it } from 'vitest';

import { checkHistory } from '#scripts/faults/check-history.ts';

const room = (...ids: string[]) => ids.map((clientId, place) => ({ clientId, seq: place + 1 }));
const confirmed = (...ids: string[]) =>
  ids.map((clientId, place) => ({ clientId, at: place * 500 }));

describe('the check of what people were told and saw', () => {
  it('holds where everybody has what was confirmed, once and in one order', () => {
    const history = { confirmed: confirmed('a', 'b'), seen: [room('a', 'b'), room('a', 'b')] };
    expect(checkHistory(history)).toEqual({
      ...{ confirmed: 2, missing: 0, twice: 0, outOfOrder: 0 },
      longestSilence: 0.5,
    });
  });

  it('takes what was never confirmed as it comes: there or not', () => {
    const unsure = { confirmed: confirmed('a'), seen: [room('a', 'unsure'), room('a', 'unsure')] };
    expect(checkHistory(unsure)).toMatchObject({ missing: 0, twice: 0, outOfOrder: 0 });
  });

  it('finds what one of them has not got', () => {
    const history = { confirmed: confirmed('a', 'b'), seen: [room('a', 'b'), room('a')] };
    expect(checkHistory(history)).toMatchObject({ missing: 1 });
  });

  it('finds what is there twice', () => {
    const history = { confirmed: confirmed('a'), seen: [room('a', 'a'), room('a', 'a')] };
    expect(checkHistory(history)).toMatchObject({ missing: 0, twice: 2 });
  });

  it('finds a place that is left out, and one that differs from person to person', () => {
    const gap = [
      { clientId: 'a', seq: 1 },
      { clientId: 'b', seq: 3 },
    ];
    expect(checkHistory({ confirmed: [], seen: [gap, gap] })).toMatchObject({ outOfOrder: 2 });
    const history = { confirmed: confirmed('a', 'b'), seen: [room('a', 'b'), room('b', 'a')] };
    expect(checkHistory(history)).toMatchObject({ missing: 0, outOfOrder: 2 });
  });
});
