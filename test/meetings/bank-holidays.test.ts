import { describe, expect, it } from 'vitest';

import { readBankHolidays } from '#server/meetings/bank-holidays.ts';

describe('bank holidays of England', () => {
  it('are those that GOV.UK lists for 2026 and 2027, with the days given in their place', async () => {
    const found = await readBankHolidays([2026, 2027]);
    const listed = [
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
      ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'],
      ...['2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
    ];
    expect(listed.filter((day) => !found.has(day))).toEqual([]);
    // Beside these only the feast days themselves, where another day is given for them.
    const feasts = ['2026-12-26', '2027-12-25', '2027-12-26'];
    expect([...found.keys()].filter((day) => !listed.includes(day)).sort()).toEqual(feasts);
    expect(found.get('2027-05-03')).toBe('Early May bank holiday');
  });

  it('are not those of Scotland or Northern Ireland', async () => {
    const found = await readBankHolidays([2027]);
    expect(found.has('2027-01-04')).toBe(false);
    expect(found.has('2027-03-17')).toBe(false);
  });
});
