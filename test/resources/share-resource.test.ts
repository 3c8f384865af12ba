import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { LooseFile } from '#server/lib/files/loose-file.model.ts';
import { getResource, listResources, shareResource } from '#server/resources/index.ts';
import { Resource } from '#server/resources/resource.model.ts';
import { fileForm, linkForm, noteForm, openFenwold } from './support/open-county.ts';
import { refusalOf } from './support/refusal.ts';

const storedChunks = () => mongoose.connection.collection('sharedFiles.chunks').countDocuments();

describe('sharing something on the shelf', () => {
  it('R11: takes words and no files while the disk has no room for files', async () => {
    const { tools, hazel } = await openFenwold();
    const full = { ...tools, freeSpace: () => 'noFiles' as const };
    expect(await refusalOf(shareResource(full, hazel, fileForm()))).toEqual({
      ...{ code: 'invalidInput', fields: ['file'] },
    });
    await expect(shareResource(full, hazel, noteForm())).resolves.toBeDefined();
    await expect(shareResource(tools, hazel, fileForm())).resolves.toBeDefined();
  });

  it('shows a note, a link and a file to a colleague of another organisation', async () => {
    const { tools, clock, hazel, rowan } = await openFenwold();
    const ids: string[] = [];
    for (const form of [noteForm(), linkForm(), fileForm()]) {
      clock.forward({ minutes: 1 });
      ids.push((await shareResource(tools, hazel, form)).resourceId);
    }
    const { resources } = await listResources(tools, rowan);
    expect(resources.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(resources.map(({ kind }) => kind)).toEqual(['file', 'link', 'note']);
    expect(resources[0]?.file).toEqual({
      ...{ name: 'What we do.txt', label: 'Plain text', bytes: 12, picture: null },
    });
    expect(resources[1]).toMatchObject({ host: 'help.fenwold.example', tags: ['bereavement'] });
    const note = await getResource(tools, rowan, { resourceId: ids[0] });
    expect(note.resource).toMatchObject({
      author: { id: hazel.personId, name: 'Hazel Quickset' },
      body: [{ kind: 'paragraph' }, { kind: 'list' }],
      mayEdit: false,
    });
  });

  it('is for peers of the county; for others there is no shelf', async () => {
    const { tools, peers, outsiders, hazel } = await openFenwold();
    const [provider, stranger] = outsiders;
    await expect(shareResource(tools, provider, noteForm())).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await Resource.countDocuments()).toBe(0);
    await shareResource(tools, stranger, noteForm());
    for (const peer of peers) await shareResource(tools, peer, noteForm());
    expect((await listResources(tools, hazel)).resources).toHaveLength(peers.length);
  });

  it('sent twice is kept once, and with other words refused', async () => {
    const { tools, hazel } = await openFenwold();
    for (const form of [noteForm(), linkForm(), fileForm()]) {
      const [first, second] = await Promise.all([
        shareResource(tools, hazel, form),
        shareResource(tools, hazel, form),
      ]);
      expect(second).toEqual(first);
      const changed = { ...form, title: 'Something else' };
      await expect(shareResource(tools, hazel, changed)).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    expect(await Resource.countDocuments()).toBe(3);
    // The file that came second at the same moment is gone with its parts.
    expect(await storedChunks()).toBe(1);
    expect(await LooseFile.countDocuments()).toBe(0);
  });

  it('tells all who share the shelf, and nobody else', async () => {
    const { tools, announced, hazel, peers } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    expect(announced).toMatchObject([
      { event: 'resource.shared', view: { resourceId, authorId: hazel.personId } },
    ]);
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      peers.map(({ personId }) => personId).sort(),
    );
  });

  it.each([
    ['title', { title: 'About NHS no 999 000 1006' }],
    ['summary', { summary: 'For 9990001006' }],
    ['purpose', { purpose: 'For 999-000-1006' }],
    ['text', { text: 'She is 999 000 1006.' }],
  ])('with an NHS number in its %s is stopped, and nothing is kept', async (field, words) => {
    const { tools, logged, hazel } = await openFenwold();
    expect(await refusalOf(shareResource(tools, hazel, noteForm(words)))).toEqual({
      code: 'guardRefused',
      fields: [field],
    });
    expect(await Resource.countDocuments()).toBe(0);
    expect(logged.join()).toContain('nhsNumber');
    expect(logged.join()).not.toMatch(/999.?000.?1006/);
  });

  it.each([
    'https://x.example/people?nhs=9990001006',
    'https://x.example/999%20000%201006/plan',
    'https://x.example/a_999-000-1006_b',
  ])('with an NHS number in the link %s is stopped', async (link) => {
    const { tools, hazel } = await openFenwold();
    expect(await refusalOf(shareResource(tools, hazel, linkForm({ link })))).toEqual({
      code: 'guardRefused',
      fields: ['link'],
    });
  });

  it.each(['9990001006.txt', 'letter_999_000_1006.txt', 'plan-999-000-1006-v2.txt'])(
    'as the file %s is stopped, and no part of it is kept',
    async (name) => {
      const { tools, hazel } = await openFenwold();
      const file = { name, bytes: new TextEncoder().encode('A plan.') };
      expect(await refusalOf(shareResource(tools, hazel, fileForm({ file })))).toEqual({
        code: 'guardRefused',
        fields: ['file'],
      });
      expect(await storedChunks()).toBe(0);
    },
  );

  it('asks once where somebody could be recognised, and lets it pass after a press', async () => {
    const { tools, hazel } = await openFenwold();
    const form = noteForm({ text: 'This is how I talked with Mrs Appleyard about her garden.' });
    expect(await refusalOf(shareResource(tools, hazel, form))).toEqual({
      code: 'guardRefused',
      fields: ['text', 'checked'],
    });
    await shareResource(tools, hazel, { ...form, checked: 'yes' });
    expect(await Resource.countDocuments()).toBe(1);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://x.example/a',
    'mailto:a@x.example',
    'https://user:word@x.example/',
    'www.x.example',
    ' ',
  ])('takes web addresses only, not %s', async (link) => {
    const { tools, hazel } = await openFenwold();
    expect(await refusalOf(shareResource(tools, hazel, linkForm({ link })))).toEqual({
      code: 'invalidInput',
      fields: ['link'],
    });
  });

  it('says at each field what is missing or too long', async () => {
    const { tools, hazel } = await openFenwold();
    const empty = { title: ' ', summary: '', purpose: '', tags: [], text: '' };
    expect(await refusalOf(shareResource(tools, hazel, noteForm(empty)))).toEqual({
      code: 'invalidInput',
      fields: ['title', 'summary', 'purpose', 'tags', 'text'],
    });
    const six = ['asking', 'goals', 'trust', 'peers', 'access', 'endings'];
    const long = { title: 'x'.repeat(101), tags: six, text: 'y'.repeat(6001) };
    expect(await refusalOf(shareResource(tools, hazel, noteForm(long)))).toEqual({
      code: 'invalidInput',
      fields: ['title', 'tags', 'text'],
    });
    const unknown = { tags: ['asking', '__proto__'] };
    expect((await refusalOf(shareResource(tools, hazel, noteForm(unknown)))).fields).toEqual([
      'tags',
    ]);
  });

  it('believes nothing of who shares, where and since when', async () => {
    const { tools, hazel, rowan, countyId } = await openFenwold();
    const forged = {
      ...{ authorId: rowan.personId, countyId: newCounty, state: 'removed', starterKey: '1.1' },
      ...{ sharedAt: '2020-01-01', _id: newCounty, source: 'x', file: { bytes: 'x' } },
    };
    await shareResource(tools, hazel, noteForm(forged));
    const [kept] = await Resource.find().lean();
    expect(kept).toMatchObject({ state: 'shared', file: null, source: '' });
    expect(kept?.starterKey).toBeUndefined();
    expect([kept?.authorId?.toString(), kept?.countyId.toString()]).toEqual([
      hazel.personId,
      countyId,
    ]);
  });
});

const newCounty = new mongoose.Types.ObjectId().toString();
