import { describe, expect, it } from 'vitest';

import { createSeries, dropFeed, getFeed, makeFeed } from '#server/meetings/index.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { calendarGone, linkIn, openFollowed } from '../support/open-followed.ts';

describe('the link of a calendar feed', () => {
  it('stays the same until it is asked for anew, and then the old one leads nowhere', async () => {
    const { tools, hazel, feed, read } = await openFollowed();
    expect(await makeFeed(tools, hazel, {})).toEqual(feed);
    expect(await getFeed(tools, hazel)).toEqual(feed);
    const anew = await makeFeed(tools, hazel, { isNew: 'yes' });
    expect(anew.address).not.toBe(feed.address);
    await expect(read(linkIn(feed))).rejects.toMatchObject(calendarGone);
    await expect(read(linkIn(anew))).resolves.toContain('BEGIN:VEVENT');
    await dropFeed(tools, hazel, {});
    expect(await getFeed(tools, hazel)).toBeNull();
    await expect(read(linkIn(anew))).rejects.toMatchObject(calendarGone);
    expect((await makeFeed(tools, hazel, {})).address).not.toBe(anew.address);
  });

  it('two presses at one moment make one link', async () => {
    const { tools, rowan } = await openFollowed();
    const [one, other] = await Promise.all([
      makeFeed(tools, rowan, {}),
      makeFeed(tools, rowan, {}),
    ]);
    expect(other).toEqual(one);
  });

  it('of one series is for those who see it; a coordinator follows one of any organisation', async () => {
    const { tools, marjoram, hazel, rowan, read, teasel, seriesId } = await openFollowed();
    const form = yearOfMeetings({ name: 'Teasel team', audience: teasel });
    const team = (await createSeries(tools, marjoram, form)).seriesId;
    const text = await read(linkIn(await makeFeed(tools, hazel, { seriesId: team })));
    expect(text).toContain('SUMMARY:Teasel team');
    expect(text).not.toContain('SUMMARY:Practice meeting');
    expect(text).toContain('X-WR-CALNAME:Teasel team');
    await expect(makeFeed(tools, rowan, { seriesId: team })).rejects.toMatchObject({
      code: 'notFound',
    });
    const all = await read(linkIn(await makeFeed(tools, marjoram, {})));
    expect(all).not.toContain('SUMMARY:Teasel team');
    expect(all).toContain('SUMMARY:Practice meeting');
    const one = await read(linkIn(await makeFeed(tools, marjoram, { seriesId: team })));
    expect(one).toContain('SUMMARY:Teasel team');
    expect(await getFeed(tools, marjoram, { seriesId })).toBeNull();
  });
});
