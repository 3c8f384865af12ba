import { describe, expect, it } from 'vitest';

import { openModeration } from './support/open-moderation.ts';

describe('one matter', () => {
  it('is there for moderators of the county; for others it is as one that there is not', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    const { all } = await moderation.getMatter(people.alder, { matterId });
    expect(all).toMatchObject([{ reason: 'unkind', reporter: { name: 'Hazel Quickset' } }]);
    const refusals = new Set<string>();
    const tries = [people.hazel, people.rowan, people.hurdle, people.barnaby, people.reed].map(
      (actor) => [actor, matterId] as const,
    );
    const unknown = ['0'.repeat(24), 'x', ''].map((id) => [people.marjoram, id] as const);
    for (const [actor, id] of [...tries, ...unknown]) {
      await moderation.getMatter(actor, { matterId: id }).then(
        () => refusals.add('It was shown.'),
        (error: unknown) => refusals.add(String(error)),
      );
    }
    expect([...refusals]).toEqual(['NotFoundError: We could not find that.']);
  });

  it('is not there for a moderator who wrote the thing, so reporters stay unnamed', async () => {
    const { moderation, people, report, onlyMatter, say, countyRoomId } = await openModeration();
    const { id } = await say(people.marjoram, countyRoomId, 'Be quick about it');
    await report(people.hazel, 'message', id);
    const matterId = await onlyMatter(people.linden);
    await expect(moderation.getMatter(people.marjoram, { matterId })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('shows a resource and a comment at once: moderators share the shelf', async () => {
    const { moderation, people, report, onlyMatter, share, comment } = await openModeration();
    const resourceId = await share(people.hazel);
    const commentId = await comment(people.hazel, resourceId, 'Old news, this');
    await report(people.rowan, 'comment', commentId);
    const matter = await moderation.getMatter(people.alder, { matterId: await onlyMatter() });
    expect(matter).toMatchObject({
      mustOpen: false,
      open: { author: { name: 'Hazel Quickset' }, state: 'standing', around: [] },
    });
    expect(JSON.stringify(matter.open)).toContain('Old news, this');
  });
});
