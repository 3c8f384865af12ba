import { describe, expect, it } from 'vitest';

import { addComment, getResource, shareResource } from '#server/resources/index.ts';
import { ResourceComment } from '#server/resources/comment.model.ts';
import { newClientId, noteForm, openFenwold } from './support/open-county.ts';
import { refusalOf } from './support/refusal.ts';

async function openNote() {
  const county = await openFenwold();
  const { resourceId } = await shareResource(county.tools, county.hazel, noteForm());
  county.announced.length = 0;
  const say = (actor: typeof county.hazel, comment: string, clientId = newClientId()) =>
    addComment(county.tools, actor, { resourceId, clientId, comment });
  return { ...county, resourceId, say };
}

describe('commenting on a resource', () => {
  it('is read by all peers, oldest first, with the light marks of a message', async () => {
    const { tools, clock, resourceId, say, rowan, teazle, alder } = await openNote();
    await say(rowan, 'I do this **by phone**.');
    clock.forward({ minutes: 1 });
    await say(teazle, 'So do I.');
    const { comments } = await getResource(tools, alder, { resourceId });
    expect(comments.map(({ text, author }) => [author.name, text])).toEqual([
      ['Rowan Brackett', 'I do this **by phone**.'],
      ['Dr Teazle Hurdle', 'So do I.'],
    ]);
    expect(JSON.stringify(comments[0]?.body)).toContain('"bold"');
  });

  it('is for peers of the county; for others the resource is not there', async () => {
    const { say, peers, outsiders } = await openNote();
    for (const outsider of outsiders) {
      await expect(say(outsider, 'Hello.')).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await ResourceComment.countDocuments()).toBe(0);
    for (const peer of peers) await say(peer, 'Hello.');
    expect(await ResourceComment.countDocuments()).toBe(peers.length);
  });

  it('sent twice is said once, and with other words refused', async () => {
    const { say, rowan } = await openNote();
    const clientId = newClientId();
    const both = await Promise.all([say(rowan, 'Once.', clientId), say(rowan, 'Once.', clientId)]);
    expect(both[0]).toEqual(both[1]);
    await expect(say(rowan, 'Other.', clientId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await ResourceComment.countDocuments()).toBe(1);
  });

  it('is told to all who share the shelf, without its words', async () => {
    const { announced, say, rowan, peers, resourceId } = await openNote();
    const { commentId } = await say(rowan, 'I tried it.');
    expect(announced).toMatchObject([
      { event: 'resource.commented', view: { resourceId, commentId } },
    ]);
    expect(announced[0]?.audience).toHaveLength(peers.length);
    expect(JSON.stringify(announced)).not.toContain('tried');
  });

  it('with an NHS number is stopped and not kept', async () => {
    const { say, rowan } = await openNote();
    expect(await refusalOf(say(rowan, 'Her number is 999 000 1006.'))).toEqual({
      code: 'guardRefused',
      fields: ['comment'],
    });
    expect(await refusalOf(say(rowan, ' \n '))).toEqual({
      code: 'invalidInput',
      fields: ['comment'],
    });
    expect(await ResourceComment.countDocuments()).toBe(0);
  });
});
