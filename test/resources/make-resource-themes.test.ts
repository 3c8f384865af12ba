import { describe, expect, it } from 'vitest';

import { removeResource, shareResource, stockShelf } from '#server/resources/index.ts';
import { makeResourceThemes } from '#server/resources/make-resource-themes.ts';
import { sharedWithin, Resource } from '#server/resources/resource.model.ts';
import { expectIndexed } from './support/expect-indexed.ts';
import { noteForm, openFenwold } from './support/open-county.ts';

const from = new Date('2026-10-01T00:00:00.000Z');
const until = new Date('2026-11-01T00:00:00.000Z');

async function openShelf() {
  const world = await openFenwold();
  const { countyId, rowan } = world;
  const asked = { countyId, audience: ['county'], readerId: rowan.personId, from, until };
  const counts = async () => {
    const themes = await makeResourceThemes().listThemes(asked);
    return themes.map(({ key, links }) => `${key} ${links.length}`).sort();
  };
  return { ...world, asked, counts };
}

describe('what a month brought to the shelf', () => {
  it('is counted by each tag, with a link and without a name', async () => {
    const { tools, hazel, asked, counts } = await openShelf();
    const both = noteForm({ title: 'Letters', tags: ['goals', 'paperwork'] });
    const { resourceId } = await shareResource(tools, hazel, both);
    await shareResource(tools, hazel, noteForm({ tags: ['goals'] }));
    expect(await counts()).toEqual(['tag:goals 2', 'tag:paperwork 1']);
    const themes = await makeResourceThemes().listThemes(asked);
    const paperwork = themes.find(({ key }) => key === 'tag:paperwork');
    expect(paperwork).toMatchObject({
      title: 'Paperwork',
      links: [{ path: `/shelf/${resourceId}`, words: 'Letters' }],
    });
    expect(JSON.stringify(themes)).not.toContain(hazel.personId);
  });

  it('leaves out what is older, removed, of another county, or was there from the beginning', async () => {
    const { tools, countyId, clock, hazel, stranger, counts } = await openShelf();
    await stockShelf(tools, { countyId });
    const gone = await shareResource(tools, hazel, noteForm());
    await removeResource(tools, hazel, gone);
    await shareResource(tools, stranger, noteForm());
    clock.moveTo('2026-09-30T23:59:59.999Z');
    await shareResource(tools, hazel, noteForm());
    expect(await counts()).toEqual([]);
    clock.moveTo('2026-10-01T00:00:00.000Z');
    await shareResource(tools, hazel, noteForm({ tags: ['trust'] }));
    expect(await counts()).toEqual(['tag:trust 1']);
  });

  it('is found by an index', async () => {
    const { tools, clock, countyId, hazel } = await openShelf();
    for (let count = 0; count < 8; count += 1) {
      await shareResource(tools, hazel, noteForm());
      clock.forward({ days: 1 });
    }
    const few = { from: new Date('2026-10-10T00:00:00.000Z'), until };
    const query = Resource.find(sharedWithin(countyId, few)).sort({ place: -1 });
    expect(await expectIndexed(query)).toBe(5);
  });
});
