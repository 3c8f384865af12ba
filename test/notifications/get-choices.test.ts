import { describe, expect, it } from 'vitest';

import { getChoices } from '#server/notifications/index.ts';
import { openForYou } from './support/open-for-you.ts';

describe('how I am told', () => {
  it('is at first a digest on Mondays at nine, with quiet hours and days off', async () => {
    const { people, tools } = await openForYou();
    const { choices, isStopped } = await getChoices(tools, people.hazel);
    const { meetings, meetingsNear, pollEnds, ...others } = choices.ways;
    expect(new Set(Object.values(others))).toEqual(new Set(['digest']));
    expect([meetings, meetingsNear, pollEnds]).toEqual(['now', 'now', 'now']);
    expect(choices).toMatchObject({
      ...{ digestDays: ['monday'], digestHour: 9, keepsQuiet: true, restsOnDaysOff: true },
      ...{ quietFrom: '17:30', quietUntil: '08:30' },
    });
    expect(isStopped).toBe(false);
  });

  it('has the streams that can concern me', async () => {
    const { people, tools } = await openForYou();
    const streamsOf = async (actor: typeof people.hazel) =>
      (await getChoices(tools, actor)).streams;
    expect(await streamsOf(people.barnaby)).toEqual(['mentions', 'directMessages', 'threads']);
    expect(await streamsOf(people.hazel)).not.toContain('letters');
    expect(await streamsOf(people.marjoram)).toContain('letters');
  });
});
