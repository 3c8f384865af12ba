import { describe, expect, it } from 'vitest';

import { getResourceToEdit, shareResource } from '#server/resources/index.ts';
import { fileForm, noteForm, openFenwold } from './support/open-county.ts';

describe('opening the form for changing a resource', () => {
  it('begins with what is stored, for its author alone', async () => {
    const { tools, hazel, rowan, marjoram, outsiders } = await openFenwold();
    const form = noteForm();
    const { resourceId } = await shareResource(tools, hazel, form);
    const open = (actor: typeof hazel) => getResourceToEdit(tools, actor, { resourceId });
    const { title, summary, purpose, tags, text } = form;
    expect(await open(hazel)).toEqual({
      ...{ id: resourceId, kind: 'note', title, summary, purpose, tags, text },
      ...{ link: null, file: null },
    });
    for (const peer of [rowan, marjoram]) {
      await expect(open(peer)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const outsider of outsiders) {
      await expect(open(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('tells of a file only what people see', async () => {
    const { tools, hazel } = await openFenwold();
    const shared = await shareResource(tools, hazel, fileForm());
    const { file } = await getResourceToEdit(tools, hazel, shared);
    expect(Object.keys(file ?? {})).toEqual(['name', 'label', 'bytes', 'picture']);
  });
});
