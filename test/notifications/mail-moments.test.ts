import { describe, expect, it } from 'vitest';

import { firstChoices, type ChoicesView } from '#server/notifications/contract.ts';
import { isResting, nextAwake, nextDigest } from '#server/notifications/mail-moments.ts';

const rhythm = (
  choices: Partial<ChoicesView> = {},
  worksOn: ('monday' | 'wednesday' | 'sunday')[] = [],
) => ({ choices: { ...firstChoices, ...choices }, worksOn });
const awake = (iso: string, ...of: Parameters<typeof rhythm>) =>
  nextAwake(rhythm(...of), new Date(iso)).toISOString();
const digest = (iso: string, ...of: Parameters<typeof rhythm>) =>
  nextDigest(rhythm(...of), new Date(iso))?.toISOString() ?? null;

describe('when somebody is left alone', () => {
  it.each([
    // Wednesday in London, an hour before UTC.
    ['2026-10-07T07:29:59Z', '2026-10-07T07:30:00.000Z'],
    ['2026-10-07T07:30:00Z', '2026-10-07T07:30:00.000Z'],
    ['2026-10-07T16:29:00Z', '2026-10-07T16:29:00.000Z'],
    ['2026-10-07T16:30:00Z', '2026-10-08T07:30:00.000Z'],
    // Friday evening is over on Monday morning; the clocks go back in between.
    ['2026-10-23T16:30:00Z', '2026-10-26T08:30:00.000Z'],
    // And forward in March.
    ['2027-03-26T17:30:00Z', '2027-03-29T07:30:00.000Z'],
  ])('a letter of %s goes at %s', (now, then) => {
    expect(awake(now)).toBe(then);
  });

  it('is as they chose: by other hours, by day alone, or never', () => {
    expect(awake('2026-10-07T22:00:00Z', { keepsQuiet: false })).toBe('2026-10-07T22:00:00.000Z');
    const lunch = { quietFrom: '12:00', quietUntil: '13:00' };
    expect(awake('2026-10-07T11:10:00Z', lunch)).toBe('2026-10-07T12:00:00.000Z');
    expect(awake('2026-10-10T11:30:00Z', { ...lunch, restsOnDaysOff: false })).toBe(
      '2026-10-10T12:00:00.000Z',
    );
    expect(awake('2026-10-08T11:00:00Z', {}, ['sunday'])).toBe('2026-10-11T07:30:00.000Z');
    const same = { quietFrom: '08:00', quietUntil: '08:00' };
    expect(isResting(rhythm(same), new Date('2026-10-07T07:00:00Z'))).toBe(false);
  });

  it('is quiet in an hour that there is twice, both times', () => {
    const night = { quietFrom: '00:30', quietUntil: '01:45', restsOnDaysOff: false };
    for (const moment of ['2026-10-25T00:40:00Z', '2026-10-24T23:40:00Z']) {
      expect(isResting(rhythm(night), new Date(moment))).toBe(true);
    }
  });
});

describe('the next digest', () => {
  it('is on the chosen days from the chosen hour, by the clocks of the county', () => {
    expect(digest('2026-10-07T08:30:00Z')).toBe('2026-10-12T08:00:00.000Z');
    expect(digest('2026-10-12T08:00:00Z')).toBe('2026-10-19T08:00:00.000Z');
    expect(digest('2026-10-19T08:00:00Z')).toBe('2026-10-26T09:00:00.000Z');
    const twice = { digestDays: ['wednesday', 'friday'] as const, digestHour: 16 };
    expect(digest('2026-10-07T15:00:00Z', twice)).toBe('2026-10-09T15:00:00.000Z');
  });

  it('waits for the end of quiet hours and days off, and is none without days', () => {
    expect(digest('2026-10-07T08:30:00Z', { digestHour: 6 })).toBe('2026-10-12T07:30:00.000Z');
    expect(digest('2026-10-10T08:30:00Z', { digestDays: ['saturday'] })).toBe(
      '2026-10-12T07:30:00.000Z',
    );
    expect(digest('2026-10-12T06:00:00Z', { digestDays: ['saturday'] })).toBe(
      '2026-10-12T07:30:00.000Z',
    );
    expect(digest('2026-10-07T08:30:00Z', { digestDays: [] })).toBeNull();
  });

  it('is found in an hour that there is not, and once in one that there is twice', () => {
    const night = { digestHour: 1, digestDays: ['sunday'] as const, keepsQuiet: false };
    const free = { ...night, restsOnDaysOff: false };
    expect(digest('2027-03-27T12:00:00Z', free)).toBe('2027-03-28T01:00:00.000Z');
    expect(digest('2026-10-24T12:00:00Z', free)).toBe('2026-10-25T00:00:00.000Z');
    expect(digest('2026-10-25T00:00:00Z', free)).toBe('2026-11-01T01:00:00.000Z');
  });
});
