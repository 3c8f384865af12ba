import { describe, expect, it } from 'vitest';

import {
  addComment,
  getResource,
  makeReportableComment,
  removeComment,
  shareResource,
} from '#server/resources/index.ts';
import { newClientId, noteForm, openFenwold } from './support/open-county.ts';

async function openCommented() {
  const county = await openFenwold();
  const { tools, hazel, rowan } = county;
  const { resourceId } = await shareResource(tools, hazel, noteForm());
  const form = { resourceId, clientId: newClientId(), comment: 'Old news, this' };
  const { commentId } = await addComment(tools, rowan, form);
  const place = { countyId: county.countyId, thingId: commentId };
  return { ...county, resourceId, commentId, place, reportable: makeReportableComment(tools) };
}

describe('a comment in the hands of moderators', () => {
  it('is gone for all but its author and moderators, and comes back in its place', async () => {
    const { tools, resourceId, commentId, place, reportable, ...people } = await openCommented();
    const { hazel, rowan, teazle, marjoram, alder } = people;
    const shownTo = async (actor: typeof hazel) =>
      (await getResource(tools, actor, { resourceId })).comments.map(({ id }) => id);
    await reportable.hide({ ...place, rule: 'kind' });
    for (const seer of [rowan, marjoram, alder]) expect(await shownTo(seer)).toEqual([commentId]);
    for (const other of [hazel, teazle]) {
      expect(await shownTo(other)).toEqual([]);
      for (const work of [
        () => reportable.find(other, commentId),
        () => removeComment(tools, other, { resourceId, commentId }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'notFound' });
      }
    }
    await reportable.restore(place);
    expect(await shownTo(hazel)).toEqual([commentId]);
    expect(await reportable.find(hazel, commentId)).toMatchObject({
      authorId: rowan.personId,
      path: `/shelf/${resourceId}#comments`,
    });
  });

  it('while hidden can be taken back by its author, for good', async () => {
    const { tools, resourceId, commentId, place, reportable, rowan } = await openCommented();
    await reportable.hide({ ...place, rule: 'kind' });
    await removeComment(tools, rowan, { resourceId, commentId });
    await reportable.restore(place);
    expect(await reportable.show(place)).toBeNull();
    expect((await getResource(tools, rowan, { resourceId })).comments).toEqual([]);
  });
});
