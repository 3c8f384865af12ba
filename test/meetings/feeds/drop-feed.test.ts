import { describe, expect, it } from 'vitest';

import { dropFeed, getFeed, makeFeed } from '#server/meetings/index.ts';
import { calendarGone, linkIn, openFollowed } from '../support/open-followed.ts';

describe('ending a calendar feed', () => {
  it('leaves its link leading nowhere, also once another one is made', async () => {
    const { tools, hazel, feed, read } = await openFollowed();
    await dropFeed(tools, hazel, {});
    expect(await getFeed(tools, hazel)).toBeNull();
    await expect(read(linkIn(feed))).rejects.toMatchObject(calendarGone);
    const anew = await makeFeed(tools, hazel, {});
    expect(anew.address).not.toBe(feed.address);
    await expect(read(linkIn(feed))).rejects.toMatchObject(calendarGone);
  });

  it('ends the link of nobody else, nor of another series', async () => {
    const { tools, hazel, rowan, feed, read, seriesId } = await openFollowed();
    const theirs = await makeFeed(tools, rowan, {});
    const one = await makeFeed(tools, hazel, { seriesId });
    await dropFeed(tools, hazel, {});
    await expect(read(linkIn(theirs))).resolves.toContain('BEGIN:VEVENT');
    await expect(read(linkIn(one))).resolves.toContain('BEGIN:VEVENT');
    await dropFeed(tools, hazel, { seriesId });
    await expect(read(linkIn(one))).rejects.toMatchObject(calendarGone);
    await expect(read(linkIn(feed))).rejects.toMatchObject(calendarGone);
  });
});
