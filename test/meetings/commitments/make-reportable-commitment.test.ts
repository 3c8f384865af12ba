import { describe, expect, it } from 'vitest';

import {
  dropCommitment,
  makeReportableCommitment,
  shareCommitment,
  writeCommitment,
} from '#server/meetings/index.ts';
import { openHeld } from '../support/open-held.ts';

async function openShared() {
  const world = await openHeld();
  const { tools, hazel, rowan, october: meetingId, commitments } = world;
  await writeCommitment(tools, hazel, { meetingId, words: 'Ask first', isShared: 'yes' });
  const [line] = (await commitments(rowan)).shared;
  const commitmentId = line?.id ?? '';
  const reportable = makeReportableCommitment(tools);
  const place = { countyId: hazel.countyId, thingId: commitmentId };
  return {
    ...{ ...world, meetingId, commitmentId, reportable, place },
    hide: () => reportable.hide({ ...place, rule: 'kind' }),
  };
}

describe('a shared line in the hands of moderators', () => {
  it('is hidden from all but its writer, who can do nothing but delete it, and comes back', async () => {
    const world = await openShared();
    const { tools, hazel, rowan, meetingId, commitments, reportable, place, hide } = world;
    world.announced.length = 0;
    await hide();
    await hide();
    expect(world.announced.map(({ event }) => event)).toEqual(['meeting.changed']);
    expect((await commitments(rowan)).shared).toEqual([]);
    expect((await commitments(hazel)).shared).toEqual([]);
    expect((await commitments(hazel)).mine).toMatchObject({ words: 'Ask first', isHidden: true });
    const refused = { code: 'notPermitted' };
    for (const share of ['yes', 'no']) {
      const shared = shareCommitment(tools, hazel, { meetingId, share });
      await expect(shared).rejects.toMatchObject(refused);
    }
    const words = 'Put otherwise';
    await expect(writeCommitment(tools, hazel, { meetingId, words })).rejects.toMatchObject(
      refused,
    );
    expect(await reportable.show(place)).toMatchObject({
      ...{ state: 'hidden', authorId: hazel.personId, path: `/meetings/${meetingId}#try` },
    });
    await reportable.restore(place);
    expect((await commitments(rowan)).shared).toMatchObject([{ words: 'Ask first' }]);
    await writeCommitment(tools, hazel, { meetingId, words, isShared: 'yes' });
    await hide();
    await dropCommitment(tools, hazel, { meetingId });
    expect(await reportable.show(place)).toBeNull();
  });

  it('is found by those who may see the meeting, and by nobody once it is not shared', async () => {
    const world = await openShared();
    const { tools, hazel, rowan, stranger, barnaby, meetingId, commitments } = world;
    const { commitmentId, reportable, place, hide } = world;
    expect(await reportable.find(rowan, commitmentId)).toMatchObject({ authorId: hazel.personId });
    expect((await commitments(rowan)).shared).toMatchObject([{ mayReport: true }]);
    expect((await commitments(hazel)).shared).toMatchObject([{ mayReport: false }]);
    for (const actor of [stranger, barnaby]) {
      await expect(reportable.find(actor, commitmentId)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await shareCommitment(tools, hazel, { meetingId, share: 'no' });
    await expect(reportable.find(rowan, commitmentId)).rejects.toMatchObject({ code: 'notFound' });
    expect(await reportable.show(place)).toBeNull();
    expect(await reportable.listConcerned(place)).toEqual([]);
    await hide();
    await shareCommitment(tools, hazel, { meetingId, share: 'yes' });
    expect((await commitments(rowan)).shared).toHaveLength(1);
  });
});
