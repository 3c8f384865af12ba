import { describe, expect, it } from 'vitest';

import { getResource, listResources, sayUsed, shareResource } from '#server/resources/index.ts';
import { ResourceUse } from '#server/resources/use.model.ts';
import { noteForm, openFenwold } from './support/open-county.ts';
import { refusalOf } from './support/refusal.ts';

async function openNote() {
  const county = await openFenwold();
  const { resourceId } = await shareResource(county.tools, county.hazel, noteForm());
  county.announced.length = 0;
  const used = (actor: typeof county.hazel, line: string) =>
    sayUsed(county.tools, actor, { resourceId, line });
  return { ...county, resourceId, used };
}

describe('saying "I used it"', () => {
  it('counts each person once, and shows how it went, newest first', async () => {
    const { tools, clock, resourceId, used, rowan, teazle, hazel } = await openNote();
    await used(rowan, 'The silence helped.');
    clock.forward({ minutes: 1 });
    await used(teazle, '');
    expect(await used(rowan, 'The silence helped, twice.')).toEqual({ usedBy: 2 });
    const { resource, uses, myUse } = await getResource(tools, rowan, { resourceId });
    expect(resource.usedBy).toBe(2);
    expect(myUse).toEqual({ line: 'The silence helped, twice.' });
    expect(uses.map(({ person, line, isMine }) => [person.name, line, isMine])).toEqual([
      ['Dr Teazle Hurdle', '', false],
      ['Rowan Brackett', 'The silence helped, twice.', true],
    ]);
    expect((await getResource(tools, hazel, { resourceId })).myUse).toBeNull();
    expect((await listResources(tools, hazel)).resources[0]?.usedBy).toBe(2);
  });

  it('counts one where several presses come at one moment', async () => {
    const { used, rowan } = await openNote();
    await Promise.all(['a', 'b', 'c', 'd'].map((line) => used(rowan, line)));
    expect(await ResourceUse.countDocuments()).toBe(1);
  });

  it('is for peers of the county; for others the resource is not there', async () => {
    const { used, peers, outsiders } = await openNote();
    for (const outsider of outsiders) {
      await expect(used(outsider, '')).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const peer of peers) await used(peer, '');
    expect(await ResourceUse.countDocuments()).toBe(peers.length);
  });

  it('is told to all who share the shelf as a number, without names or words', async () => {
    const { announced, used, rowan, resourceId, peers } = await openNote();
    await used(rowan, 'It went well.');
    expect(announced).toMatchObject([{ event: 'resource.used', view: { resourceId, usedBy: 1 } }]);
    expect(announced[0]?.audience).toHaveLength(peers.length);
    expect(JSON.stringify(announced[0]?.view)).not.toMatch(new RegExp(`${rowan.personId}|well`));
  });

  it('with an NHS number in its line is stopped and not kept', async () => {
    const { used, rowan } = await openNote();
    expect(await refusalOf(used(rowan, 'Good for 9990001006'))).toEqual({
      code: 'guardRefused',
      fields: ['line'],
    });
    expect((await refusalOf(used(rowan, 'x'.repeat(281)))).code).toBe('invalidInput');
    expect(await ResourceUse.countDocuments()).toBe(0);
  });
});
