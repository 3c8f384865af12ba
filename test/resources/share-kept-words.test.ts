import { describe, expect, it } from 'vitest';

import { ConflictError } from '#server/lib/errors.ts';
import type { ResourcesTools } from '#server/resources/contract.ts';
import { getResource, listResources, shareKeptWords } from '#server/resources/index.ts';
import { newClientId, noteForm, openFenwold } from './support/open-county.ts';

const kept = () => ({ keepId: 'b'.repeat(24), version: '0123456789abcdef' });

/** A Shelf beside which somebody answers for words of conversations. */
async function openShelf(refusal?: Error) {
  const county = await openFenwold();
  const shared: unknown[] = [];
  const told: string[] = [];
  const tools: ResourcesTools = Object.assign(county.tools, {
    markKeepShared: (actor: { personId: string }, what: { resourceId: string }) => {
      if (refusal) return Promise.reject(refusal);
      shared.push({ personId: actor.personId, ...what });
      return Promise.resolve(() => void told.push(what.resourceId));
    },
  });
  return { ...county, tools, shared, told };
}

describe('sharing words kept from a conversation', () => {
  it('puts a note on the Shelf that says so, and says once that it is shared', async () => {
    const { tools, hazel, rowan, shared, told } = await openShelf();
    const form = noteForm({ text: '> Listen first.', ...kept() });
    const { resourceId } = await shareKeptWords(tools, hazel, form);
    expect(shared).toEqual([{ personId: hazel.personId, ...kept(), resourceId }]);
    expect(told).toEqual([resourceId]);
    const { resource } = await getResource(tools, rowan, { resourceId });
    expect(resource).toMatchObject({ kind: 'note', isKept: true, text: '> Listen first.' });
    expect(await shareKeptWords(tools, hazel, form)).toEqual({ resourceId });
    expect(told).toEqual([resourceId]);
  });

  it('shares nothing where the words may not be kept', async () => {
    const refusal = new ConflictError('Something was taken back.');
    const { tools, hazel, announced } = await openShelf(refusal);
    const form = noteForm({ ...kept(), title: 'Never there' });
    await expect(shareKeptWords(tools, hazel, form)).rejects.toBe(refusal);
    expect((await listResources(tools, hazel, { q: 'Never there' })).resources).toEqual([]);
    expect(announced).toEqual([]);
  });

  it('asks Guard again, and takes nothing from people who have no Shelf', async () => {
    const { tools, hazel, barnaby, shared } = await openShelf();
    const telling = noteForm({ ...kept(), text: '> Ask about 999 000 1006' });
    await expect(shareKeptWords(tools, hazel, telling)).rejects.toMatchObject({
      code: 'guardRefused',
      fields: { text: expect.any(String) as string },
    });
    await expect(shareKeptWords(tools, barnaby, noteForm(kept()))).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(
      shareKeptWords(tools, hazel, noteForm({ clientId: newClientId() })),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    expect(shared).toEqual([]);
  });
});
