import { describe, expect, it } from 'vitest';

import { countMailings } from '#server/notifications/index.ts';
import { addressOf } from './support/open-for-you.ts';
import { openLetters } from './support/open-letters.ts';

describe('what became of letters', () => {
  it('is counted for administrators alone', async () => {
    const { people, mention, runAt, office, tools } = await openLetters();
    const { hazel, linnet, rowan, alder, marjoram } = people;
    office.refuse(addressOf(linnet), { code: 550, words: '5.1.1 No such user' });
    for (const { name } of [hazel, linnet]) await mention(hazel, name, rowan);
    await runAt('2026-10-12T08:00:00Z');
    expect(await countMailings(tools, alder)).toEqual({
      ...{ reachesPeople: true, sent: 1, refused: 1, waiting: 0, givenUp: 0, unknown: 0 },
    });
    for (const actor of [hazel, marjoram]) {
      await expect(countMailings(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
