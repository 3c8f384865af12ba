import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { LooseFile } from '#server/lib/files/loose-file.model.ts';
import {
  addComment,
  getResource,
  listResources,
  openResourceFile,
  removeResource,
  sayUsed,
  shareResource,
} from '#server/resources/index.ts';
import { fileForm, newClientId, noteForm, openFenwold } from './support/open-county.ts';

const stored = (collection: string) => mongoose.connection.collection(collection).find().toArray();

describe('taking a resource off the shelf', () => {
  it('takes its words, its file and what was said about it with it', async () => {
    const { tools, announced, hazel, rowan } = await openFenwold();
    const shared = await shareResource(tools, hazel, fileForm());
    const clientId = newClientId();
    await addComment(tools, rowan, { ...shared, clientId, comment: 'Handy page.' });
    await sayUsed(tools, rowan, { ...shared, line: 'Pinned it up.' });
    announced.length = 0;
    await removeResource(tools, hazel, shared);
    expect(announced).toMatchObject([{ event: 'resource.removed', view: shared }]);
    expect((await listResources(tools, rowan)).resources).toEqual([]);
    expect((await listResources(tools, rowan, { q: 'practice' })).resources).toEqual([]);
    for (const gone of [getResource, openResourceFile, removeResource]) {
      await expect(gone(tools, hazel, shared)).rejects.toMatchObject({ code: 'notFound' });
    }
    const left = JSON.stringify([await stored('resources'), await stored('resourceComments')]);
    expect(left).not.toMatch(/page|practice|Handy/i);
    for (const empty of ['resourceUses', 'sharedFiles.files', 'sharedFiles.chunks']) {
      expect(await stored(empty), empty).toEqual([]);
    }
    expect(await LooseFile.countDocuments()).toBe(0);
  });

  it('is for its author and for coordinators', async () => {
    const { tools, hazel, rowan, teazle, alder, marjoram, outsiders } = await openFenwold();
    const shared = await shareResource(tools, hazel, noteForm());
    const remove = (actor: typeof hazel) => removeResource(tools, actor, shared);
    for (const peer of [rowan, teazle, alder]) {
      await expect(remove(peer)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const outsider of outsiders) {
      await expect(remove(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await listResources(tools, rowan)).resources).toHaveLength(1);
    await remove(marjoram);
    expect((await listResources(tools, rowan)).resources).toEqual([]);
  });
});
