import { expect, it } from 'vitest';

import { readClock } from '#server/open-data/read-clock.ts';

const summer = new Date('2026-07-01T12:00:00Z');
const winter = new Date('2026-12-01T12:00:00Z');

it.each([
  ['10:00', summer, '10:00'],
  ['10:00:30', summer, '10:00'],
  ['09:00Z', summer, '10:00'],
  ['09:00Z', winter, '09:00'],
  ['10:00+01:00', summer, '10:00'],
  ['10:00 01:00', summer, '10:00'],
  ['23:30-01:00', summer, '01:30'],
  ['00:15+02:00', winter, '22:15'],
  ['24:00', summer, null],
  ['10', summer, null],
  ['10:00+1', summer, null],
  ['noon', summer, null],
  ['', summer, null],
])('%s is read as %s', (asked, now, read) => {
  expect(readClock(asked, now)).toBe(read);
});
