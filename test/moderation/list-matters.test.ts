import { describe, expect, it } from 'vitest';

import { openModeration } from './support/open-moderation.ts';

describe('the queue', () => {
  it('is there for coordinators and administrators of the county, and for nobody else', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    for (const moderator of [people.marjoram, people.linden, people.alder]) {
      const { matters } = await moderation.listMatters(moderator, {});
      expect(matters.map(({ id }) => id)).toEqual([matterId]);
    }
    expect((await moderation.listMatters(people.reed, {})).matters).toEqual([]);
    for (const member of [people.hazel, people.rowan, people.hurdle, people.barnaby]) {
      await expect(moderation.listMatters(member, {})).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('leaves out what the reader wrote', async () => {
    const { moderation, people, report, say, countyRoomId } = await openModeration();
    const { id } = await say(people.marjoram, countyRoomId, 'Be quick about it');
    await report(people.hazel, 'message', id);
    expect((await moderation.listMatters(people.marjoram, {})).matters).toEqual([]);
    expect((await moderation.listMatters(people.linden, {})).matters).toHaveLength(1);
  });

  it('is paged, the longest waiting first, each once', async () => {
    const { moderation, people, report, say, countyRoomId, clock } = await openModeration();
    for (let number = 1; number <= 23; number += 1) {
      if (number % 3 === 0) clock.forward({ minutes: 1 });
      const { id } = await say(people.rowan, countyRoomId, `Beans ${number}`);
      await report(people.hazel, 'message', id);
    }
    const first = await moderation.listMatters(people.marjoram, {});
    const second = await moderation.listMatters(people.marjoram, { after: first.next });
    expect([first.matters.length, second.matters.length, second.next]).toEqual([20, 3, null]);
    const all = [...first.matters, ...second.matters];
    expect(new Set(all.map(({ id }) => id)).size).toBe(23);
    const times = all.map(({ openedAt }) => openedAt);
    expect(times).toEqual(times.toSorted());
  });
});
