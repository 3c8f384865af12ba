import { describe, expect, it } from 'vitest';

import { checkText } from '#server/guard/index.ts';
import { resourcesLimits } from '#server/resources/contract.ts';
import { getResource, listResources, removeResource, stockShelf } from '#server/resources/index.ts';
import { Resource } from '#server/resources/resource.model.ts';
import { starterNotes } from '#server/resources/starter-shelf/index.ts';
import { openFenwold } from './support/open-county.ts';

describe('the starter shelf', () => {
  it('stands on the shelf of its county, shared by nobody, each note with its study', async () => {
    const { tools, countyId, hazel, stranger } = await openFenwold();
    await stockShelf(tools, { countyId });
    const first = await listResources(tools, hazel);
    const second = await listResources(tools, hazel, { after: first.next });
    const all = [...first.resources, ...second.resources];
    expect(all.map(({ title }) => title)).toEqual(starterNotes.map(({ title }) => title));
    expect(all.every(({ author }) => author === null)).toBe(true);
    const { resource } = await getResource(tools, hazel, { resourceId: all[1]?.id });
    expect(resource.source).toBe(
      'Griffiths, Jiang and Walker (2023), theme 1.2: Asking questions rather than telling patients what to do',
    );
    expect((await listResources(tools, stranger)).resources).toEqual([]);
  });

  it('stocked again, and at one moment, is there once; what was taken off stays off', async () => {
    const { tools, countyId, hazel, marjoram } = await openFenwold();
    await stockShelf(tools, { countyId });
    const [first] = (await listResources(tools, hazel)).resources;
    await removeResource(tools, marjoram, { resourceId: first?.id });
    await Promise.all([stockShelf(tools, { countyId }), stockShelf(tools, { countyId })]);
    expect(await Resource.countDocuments()).toBe(24);
    expect(await Resource.countDocuments({ state: 'shared' })).toBe(23);
  });

  it('has one note for each sub-theme of the study', () => {
    const themes = [5, 4, 4, 3, 3, 5].flatMap((count, theme) =>
      Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(starterNotes.map(({ key }) => key)).toEqual(themes);
    expect(new Set(starterNotes.map(({ title }) => title)).size).toBe(24);
  });

  it.each(starterNotes.map((note) => [note.title, note] as const))(
    '"%s" is as it should be',
    (_, note) => {
      const { title, summary, purpose, text, tags } = note;
      const words = text.replace(/\*\*|^- /gm, '').split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(220);
      for (const part of ['What it is', 'Try this', 'Words you could use', 'Watch out']) {
        expect(text).toContain(`**${part}**`);
      }
      expect(title.length).toBeLessThanOrEqual(resourcesLimits.title);
      expect(summary.length).toBeLessThanOrEqual(resourcesLimits.summary);
      expect(purpose.length).toBeLessThanOrEqual(resourcesLimits.purpose);
      expect(tags.length).toBeLessThanOrEqual(resourcesLimits.tags.max);
      const whole = [title, summary, purpose, text].join('\n');
      const today = new Date('2026-10-07T08:30:00.000Z');
      expect(checkText({ text: whole, place: 'resource', today }).findings).toEqual([]);
    },
  );
});
