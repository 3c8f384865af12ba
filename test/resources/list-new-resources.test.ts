import { describe, expect, it } from 'vitest';

import {
  listNewResources,
  removeResource,
  shareResource,
  stockShelf,
} from '#server/resources/index.ts';
import { linkForm, noteForm, openFenwold } from './support/open-county.ts';

describe('what is new on the shelf', () => {
  it('is what colleagues shared in the last week, newest first, three at most', async () => {
    const { tools, clock, countyId, hazel, rowan } = await openFenwold();
    await stockShelf(tools, { countyId });
    const titles = ['Old', 'One', 'Two', 'Three', 'Four'];
    for (const title of titles) {
      await shareResource(tools, hazel, noteForm({ title }));
      clock.forward(title === 'Old' ? { days: 5 } : { hours: 20 });
    }
    const seen = async (actor: typeof hazel, limit?: number) =>
      (await listNewResources(tools, actor, { limit })).map(({ title }) => title);
    expect(await seen(rowan)).toEqual(['Four', 'Three', 'Two']);
    expect(await seen(rowan, 1)).toEqual(['Four']);
    expect(await seen(hazel)).toEqual([]);
    clock.forward({ days: 6 });
    expect(await seen(rowan)).toEqual(['Four']);
  });

  it('has no removed ones, and nothing for people without a shelf or of other counties', async () => {
    const { tools, hazel, rowan, barnaby, stranger } = await openFenwold();
    const gone = await shareResource(tools, hazel, noteForm());
    await removeResource(tools, hazel, gone);
    await shareResource(tools, hazel, linkForm({ title: 'Stays' }));
    expect(await listNewResources(tools, rowan)).toMatchObject([
      { title: 'Stays', kind: 'link', author: { name: 'Hazel Quickset' } },
    ]);
    for (const outsider of [barnaby, stranger]) {
      expect(await listNewResources(tools, outsider)).toEqual([]);
    }
  });
});
