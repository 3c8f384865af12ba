import { describe, expect, it } from 'vitest';

import { readBankHolidays } from '#server/meetings/bank-holidays.ts';
import { REMINDS_WITHIN_DAYS, remindFrom } from '#server/meetings/reminders/remind-from.ts';

const DAY_MS = 86_400_000;
const holidays = await readBankHolidays([2026, 2027, 2028, 2029, 2030]);
const from = (iso: string) => remindFrom(new Date(iso), holidays).toISOString();

describe('from when on people are reminded of a meeting', () => {
  it.each([
    ['on Wednesday', '2026-10-14T09:00:00Z', '2026-10-13T07:30:00.000Z'],
    [
      'late on Wednesday, by the clocks of the county',
      '2026-10-14T22:30:00Z',
      '2026-10-13T07:30:00.000Z',
    ],
    ['just after midnight there', '2026-10-13T23:05:00Z', '2026-10-13T07:30:00.000Z'],
    ['on Monday, after the clocks went back', '2026-10-26T10:00:00Z', '2026-10-23T07:30:00.000Z'],
    ['on Sunday', '2026-10-18T10:00:00Z', '2026-10-16T07:30:00.000Z'],
    ['after a bank holiday', '2027-05-04T09:00:00Z', '2027-04-30T07:30:00.000Z'],
    ['after Easter', '2027-03-30T09:00:00Z', '2027-03-25T08:30:00.000Z'],
    ['after a Christmas on a weekend', '2027-12-29T10:00:00Z', '2027-12-24T08:30:00.000Z'],
    ['on New Year’s Day', '2027-01-01T10:00:00Z', '2026-12-31T08:30:00.000Z'],
  ])('is the morning of the last working day before one %s', (_, startsAt, then) => {
    expect(from(startsAt)).toBe(then);
  });

  it('lies within what is looked at, on each day of years', () => {
    const first = Date.parse('2026-03-01T12:00:00Z');
    for (let day = 0; day < 4 * 365; day += 1) {
      const startsAt = new Date(first + day * DAY_MS);
      const before = startsAt.getTime() - remindFrom(startsAt, holidays).getTime();
      expect(before).toBeGreaterThan(DAY_MS);
      expect(before).toBeLessThan(REMINDS_WITHIN_DAYS * DAY_MS);
    }
  });
});
