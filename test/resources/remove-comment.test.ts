import { describe, expect, it } from 'vitest';

import { ResourceComment } from '#server/resources/comment.model.ts';
import { addComment, getResource, removeComment, shareResource } from '#server/resources/index.ts';
import { newClientId, noteForm, openFenwold } from './support/open-county.ts';

async function openComment() {
  const county = await openFenwold();
  const { tools, hazel, rowan } = county;
  const { resourceId } = await shareResource(tools, hazel, noteForm());
  const say = () =>
    addComment(tools, rowan, { resourceId, clientId: newClientId(), comment: 'I tried it.' });
  const remove = (actor: typeof hazel, commentId: string) =>
    removeComment(tools, actor, { resourceId, commentId });
  return { ...county, resourceId, say, remove };
}

describe('taking a comment back', () => {
  it('is for whoever wrote it and for a coordinator, and its words are gone', async () => {
    const { tools, resourceId, say, remove, rowan, marjoram, hazel } = await openComment();
    for (const actor of [rowan, marjoram]) await remove(actor, (await say()).commentId);
    expect((await getResource(tools, hazel, { resourceId })).comments).toEqual([]);
    expect(await ResourceComment.countDocuments({ text: '' })).toBe(2);
  });

  it('is refused to other peers, who see that they may not', async () => {
    const { tools, resourceId, say, remove, hazel, teazle, alder, rowan } = await openComment();
    const { commentId } = await say();
    for (const peer of [hazel, teazle, alder]) {
      await expect(remove(peer, commentId)).rejects.toMatchObject({ code: 'notPermitted' });
      const { comments } = await getResource(tools, peer, { resourceId });
      expect(comments.map(({ mayRemove }) => mayRemove)).toEqual([false]);
    }
    const { comments } = await getResource(tools, rowan, { resourceId });
    expect(comments).toMatchObject([{ mayRemove: true, isMine: true }]);
  });

  it('is not there for other counties and activity providers, nor for unknown ids', async () => {
    const { say, remove, outsiders, rowan } = await openComment();
    const { commentId } = await say();
    for (const outsider of outsiders) {
      await expect(remove(outsider, commentId)).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const id of [newClientId(), 'x']) {
      await expect(remove(rowan, id)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('is told to all who share the shelf', async () => {
    const { announced, say, remove, rowan, resourceId, peers } = await openComment();
    const { commentId } = await say();
    announced.length = 0;
    await remove(rowan, commentId);
    expect(announced).toMatchObject([
      { event: 'comment.removed', view: { resourceId, commentId } },
    ]);
    expect(announced[0]?.audience).toHaveLength(peers.length);
  });
});
