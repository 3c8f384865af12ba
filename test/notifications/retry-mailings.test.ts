import { describe, expect, it } from 'vitest';

import { countMailings, retryMailings } from '#server/notifications/index.ts';
import { openLetters } from './support/open-letters.ts';

describe('letters that the mail server never took', () => {
  it('are given up after eight tries, and go once an administrator has them tried again', async () => {
    const { hazel, people, mention, runAt, office, tools, clock, subjectsTo } = await openLetters();
    const { alder, marjoram } = people;
    await mention(hazel, 'Hazel Quickset');
    office.shut(true);
    for (let tries = 0; tries < 8; tries += 1) {
      await runAt(tries === 0 ? '2026-10-12T10:00:00Z' : clock.now().toISOString());
      clock.forward({ days: 7 });
    }
    expect(await countMailings(tools, alder)).toMatchObject({ givenUp: 1, waiting: 0 });
    office.shut(false);
    await runAt(clock.now().toISOString());
    expect(subjectsTo(hazel)).toEqual([]);
    await expect(retryMailings(tools, marjoram)).rejects.toMatchObject({ code: 'notFound' });
    await retryMailings(tools, alder);
    await runAt(clock.now().toISOString());
    expect(subjectsTo(hazel)).toEqual(['For you on Hedgerow']);
  });
});
