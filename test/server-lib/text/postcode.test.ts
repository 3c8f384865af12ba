import { expect, it } from 'vitest';

import { findPostcode, readPostcode, withoutPostcode } from '#server/lib/text/postcode.ts';

it('finds the first postcode of a text, in its one spelling', () => {
  expect(findPostcode('The Hall, Mill Lane, zz1 1aa')).toEqual({
    whole: 'ZZ1 1AA',
    outward: 'ZZ1',
  });
  expect(findPostcode('ZZ1A1AA')).toEqual({ whole: 'ZZ1A 1AA', outward: 'ZZ1A' });
  expect(findPostcode('Plot 12, Mill Lane')).toBeNull();
});

it('takes it out of a text', () => {
  expect(withoutPostcode('Plot 12, Mill Lane, ZZ1 1AA')).toBe('Plot 12, Mill Lane');
  expect(withoutPostcode('Plot 12')).toBe('Plot 12');
  expect(withoutPostcode('ZZ1 1AA')).toBe('');
});

it('reads the first half of what was asked for, and the whole where it is one', () => {
  const readOutward = (asked: string) => readPostcode(asked)?.outward ?? null;
  expect(readPostcode('zz999zz')?.whole).toBe('ZZ99 9ZZ');
  expect(readPostcode('zz99')?.whole).toBeNull();
  expect([' zz1 ', 'ZZ99 9ZZ', 'zz999zz', 'ZZ1A'].map(readOutward)).toEqual([
    ...['ZZ1', 'ZZ99', 'ZZ99', 'ZZ1A'],
  ]);
  expect(['Ambry', 'ZZ', 'in ZZ1 1AA', '', '.*'].map(readOutward)).toEqual([
    ...[null, null, null, null, null],
  ]);
});
