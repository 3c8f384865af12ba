import { describe, expect, it } from 'vitest';

import {
  editResource,
  getResource,
  listResources,
  removeResource,
  shareResource,
  stockShelf,
} from '#server/resources/index.ts';
import { Resource } from '#server/resources/resource.model.ts';
import { fileForm, linkForm, noteForm, openFenwold } from './support/open-county.ts';
import { refusalOf } from './support/refusal.ts';

describe('changing a resource', () => {
  it('is for its author: new words are read and found, old ones are not', async () => {
    const { tools, announced, hazel, rowan } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    announced.length = 0;
    const words = noteForm({ title: 'Six questions about sleep', tags: 'selfManagement' });
    await editResource(tools, hazel, { ...words, resourceId });
    const { resource } = await getResource(tools, rowan, { resourceId });
    expect(resource).toMatchObject({ title: 'Six questions about sleep' });
    expect(resource.editedAt).not.toBeNull();
    const found = async (q: string) => (await listResources(tools, rowan, { q })).resources.length;
    expect([await found('sleeping'), await found('five')]).toEqual([1, 0]);
    expect(announced).toMatchObject([{ event: 'resource.changed', view: { resourceId } }]);
  });

  it('is refused to all others, coordinators as well', async () => {
    const { tools, hazel, rowan, marjoram, alder, outsiders } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    const edit = (actor: typeof hazel) =>
      editResource(tools, actor, noteForm({ resourceId, title: 'Taken over' }));
    for (const peer of [rowan, marjoram, alder]) {
      await expect(edit(peer)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const outsider of outsiders) {
      await expect(edit(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await Resource.countDocuments({ title: 'Taken over' })).toBe(0);
    await edit(hazel);
    expect(await Resource.countDocuments({ title: 'Taken over' })).toBe(1);
  });

  it('of the starter shelf is for coordinators', async () => {
    const { tools, countyId, hazel, alder, marjoram } = await openFenwold();
    await stockShelf(tools, { countyId });
    const [first] = (await listResources(tools, hazel)).resources;
    const edit = (actor: typeof hazel) =>
      editResource(tools, actor, noteForm({ resourceId: first?.id }));
    for (const peer of [hazel, alder]) {
      await expect(edit(peer)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    await edit(marjoram);
    const { resource } = await getResource(tools, hazel, { resourceId: first?.id });
    expect(resource).toMatchObject({ title: 'Five questions for a first call', author: null });
  });

  it('keeps its kind and its file, and takes a new link', async () => {
    const { tools, hazel } = await openFenwold();
    const shared = await shareResource(tools, hazel, fileForm());
    const forged = {
      kind: 'note',
      text: 'Other',
      file: { name: 'x.txt', bytes: new Uint8Array() },
    };
    await editResource(tools, hazel, { ...fileForm(forged), ...shared });
    const { resource } = await getResource(tools, hazel, shared);
    expect(resource).toMatchObject({ kind: 'file', text: '', file: { name: 'What we do.txt' } });
    const linked = await shareResource(tools, hazel, linkForm());
    await editResource(tools, hazel, linkForm({ ...linked, link: 'https://new.example/' }));
    expect((await getResource(tools, hazel, linked)).resource.host).toBe('new.example');
    const unsafe = linkForm({ ...linked, link: 'javascript:alert(1)' });
    expect((await refusalOf(editResource(tools, hazel, unsafe))).fields).toEqual(['link']);
  });

  it('with an NHS number is stopped, and the old words stay', async () => {
    const { tools, hazel } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    const edit = editResource(tools, hazel, noteForm({ resourceId, text: 'For 999 000 1006' }));
    expect(await refusalOf(edit)).toEqual({ code: 'guardRefused', fields: ['text'] });
    expect((await getResource(tools, hazel, { resourceId })).resource.editedAt).toBeNull();
  });

  it('is over once it is off the shelf', async () => {
    const { tools, hazel } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    await removeResource(tools, hazel, { resourceId });
    await expect(editResource(tools, hazel, noteForm({ resourceId }))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
