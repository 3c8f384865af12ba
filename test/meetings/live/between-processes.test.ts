import { describe, expect, it } from 'vitest';

import { openLiveMeeting, openTab } from './support/open-live-meeting.ts';

const within = { timeout: 20_000 };

describe('a meeting in two processes', () => {
  it('has the people of both, and loses none of what they write at once', async () => {
    const world = await openLiveMeeting();
    const { hazel, rowan } = world;
    // Tabs stand at the two processes in turn.
    const hers = await openTab(world, hazel);
    const his = await openTab(world, rowan);
    await hers.open();
    const both = [hazel.personId, rowan.personId];
    await expect
      .poll(async () => (await his.open()).data?.personIds.toSorted(), within)
      .toEqual(both.toSorted());
    await expect.poll(async () => (await hers.open()).data?.personIds.length, within).toBe(2);
    await expect.poll(() => his.heard.map(({ event }) => event), within).not.toEqual([]);

    const words = Array.from({ length: 15 }, (_, number) => number);
    const answers = await Promise.all(
      words.flatMap((number) => [hers.write(`h${number} `), his.write(`r${number} `)]),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const expected = words.flatMap((number) => [`h${number}`, `r${number}`]).toSorted();
    const wordsIn = (text: string) => text.trim().split(' ').toSorted();
    await expect.poll(() => wordsIn(hers.text()), within).toEqual(expected);
    await expect.poll(() => wordsIn(his.text()), within).toEqual(expected);

    await hers.close();
    await expect
      .poll(async () => (await his.open()).data?.personIds, within)
      .toEqual([rowan.personId]);
  });
});
