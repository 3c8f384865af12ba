import { describe, expect, it } from 'vitest';

import { HIDE, openModeration } from './support/open-moderation.ts';

describe('one notice', () => {
  it('keeps the author’s own words to read, and gives them to nobody else', async () => {
    const { moderation, people, reportedMessage, noticesOf } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE });
    const [mine] = await noticesOf(people.rowan);
    const notice = await moderation.getNotice(people.rowan, { noticeId: mine?.id });
    expect(JSON.stringify(notice.own)).toContain('You are all useless');
    expect(notice).toMatchObject({ mayAskSecondLook: true, hasAskedSecondLook: false });

    const [theirs] = await noticesOf(people.hazel);
    const lookedAt = await moderation.getNotice(people.hazel, { noticeId: theirs?.id });
    expect(lookedAt).toMatchObject({ kind: 'lookedAt', own: null, mayAskSecondLook: false });
    for (const other of [people.hazel, people.marjoram, people.sedge]) {
      await expect(moderation.getNotice(other, { noticeId: mine?.id })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('holds nothing that tells who reported', async () => {
    const { moderation, people, reportedMessage, noticesOf } = await openModeration();
    const { matterId } = await reportedMessage();
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE });
    const [mine] = await noticesOf(people.rowan);
    const sent = JSON.stringify([
      await moderation.listNotices(people.rowan, {}),
      await moderation.getNotice(people.rowan, { noticeId: mine?.id }),
    ]);
    expect(sent).not.toContain(people.hazel.personId);
    expect(sent).not.toContain('Hazel');
    expect(sent).not.toContain(people.marjoram.personId);
  });
});
