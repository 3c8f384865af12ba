import { describe, expect, it } from 'vitest';

import {
  clockTime,
  dayWord,
  longDate,
  longDateNear,
  shortDate,
  spokenTime,
} from '#app/lib/dates.ts';

const now = '2026-10-07T08:30:00.000Z';

describe('dates in words', () => {
  it('go by the clocks of the county, in summer and in winter', () => {
    expect(clockTime('2026-10-07T08:30:00.000Z')).toBe('09:30');
    expect(clockTime('2026-11-11T10:00:00.000Z')).toBe('10:00');
    expect(longDate('2026-10-13T23:30:00.000Z')).toBe('Wednesday 14 October');
    expect(shortDate('2026-10-14T09:00:00.000Z')).toBe('14 Oct');
  });

  it('say the year only where it is another', () => {
    expect(longDateNear('2026-10-14T09:00:00.000Z', now)).toBe('Wednesday 14 October');
    expect(longDateNear('2027-03-10T10:00:00.000Z', now)).toBe('Wednesday 10 March 2027');
  });

  it('say today and yesterday', () => {
    expect(dayWord('2026-10-06T23:10:00.000Z', now)).toBe('Today');
    expect(dayWord('2026-10-06T22:10:00.000Z', now)).toBe('Yesterday');
    expect(dayWord('2026-10-05T12:00:00.000Z', now)).toBe('Monday 5 October');
  });

  it('say times as they are spoken', () => {
    expect(spokenTime('2026-10-14T09:00:00.000Z')).toBe('10 am');
    expect(spokenTime('2026-10-14T11:00:00.000Z')).toBe('noon');
    expect(spokenTime('2026-10-14T13:30:00.000Z')).toBe('2:30 pm');
    expect(spokenTime('2026-10-13T23:00:00.000Z')).toBe('12 am');
  });
});
