import { describe, expect, it } from 'vitest';

import { ResourceComment } from '#server/resources/comment.model.ts';
import { addComment, getResource, sayUsed, shareResource } from '#server/resources/index.ts';
import { ResourceUse } from '#server/resources/use.model.ts';
import { expectIndexed } from './support/expect-indexed.ts';
import { linkForm, newClientId, noteForm, openFenwold } from './support/open-county.ts';

describe('opening a resource', () => {
  it('is for peers of the county; for others, and by a wrong id, it is not there', async () => {
    const { tools, hazel, peers, outsiders } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, linkForm());
    for (const peer of peers) {
      const { resource } = await getResource(tools, peer, { resourceId });
      expect(resource.link).toBe('https://help.fenwold.example/grief?area=north');
    }
    const refusals: string[] = [];
    const tries = [
      ...outsiders.map((actor) => [actor, resourceId] as const),
      ...[newClientId(), 'x', '', '0'.repeat(24)].map((id) => [hazel, id] as const),
    ];
    for (const [actor, id] of tries) {
      await getResource(tools, actor, { resourceId: id }).catch((error: unknown) =>
        refusals.push(String(error)),
      );
    }
    expect(refusals).toHaveLength(7);
    expect(new Set(refusals).size).toBe(1);
  });

  it('says to each reader what they may do', async () => {
    const { tools, hazel, rowan, marjoram } = await openFenwold();
    const shared = await shareResource(tools, hazel, noteForm());
    const may = async (actor: typeof hazel) => {
      const { resource } = await getResource(tools, actor, shared);
      return [resource.mayEdit, resource.mayRemove];
    };
    expect(await Promise.all([hazel, rowan, marjoram].map(may))).toEqual([
      [true, true],
      [false, false],
      [false, true],
    ]);
  });

  it('pages its comments oldest first, each once, whatever is said meanwhile', async () => {
    const { tools, clock, hazel, rowan } = await openFenwold();
    const { resourceId } = await shareResource(tools, hazel, noteForm());
    for (let number = 1; number <= 35; number += 1) {
      if (number % 2 === 0) clock.forward({ seconds: 1 });
      const comment = `Comment ${number}.`;
      await addComment(tools, rowan, { resourceId, clientId: newClientId(), comment });
    }
    const first = await getResource(tools, hazel, { resourceId });
    const second = await getResource(tools, hazel, {
      resourceId,
      commentsAfter: first.nextComments ?? '',
    });
    const all = [...first.comments, ...second.comments].map(({ text }) => text);
    expect(first.comments).toHaveLength(30);
    expect(new Set(all).size).toBe(35);
    expect(all.at(-1)).toBe('Comment 35.');
    expect(second.nextComments).toBeNull();
    // A cursor that is none of ours begins at the beginning.
    const odd = await getResource(tools, hazel, { resourceId, commentsAfter: '{"$gt":""}' });
    expect(odd.comments).toHaveLength(30);
  });

  it('reads comments and uses by their indexes', async () => {
    const { tools, hazel, rowan, countyId } = await openFenwold();
    for (let number = 0; number < 12; number += 1) {
      const shared = await shareResource(tools, hazel, noteForm());
      const clientId = newClientId();
      await addComment(tools, rowan, { ...shared, clientId, comment: 'Good.' });
      await sayUsed(tools, rowan, { ...shared, line: 'Good.' });
    }
    const one = await ResourceComment.findOne().lean();
    if (!one) throw new Error('There is no comment.');
    const { resourceId } = one;
    const shown = { countyId, resourceId, state: 'shown' as const };
    expect(await expectIndexed(ResourceComment.find(shown).sort({ place: 1 }))).toBe(1);
    expect(
      await expectIndexed(ResourceUse.find({ countyId, resourceId }).sort({ place: -1 })),
    ).toBe(1);
  });
});
