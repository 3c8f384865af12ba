import { describe, expect, it } from 'vitest';

import { heardBy } from '#test/messaging/support/fenwold.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { HIDE, LEAVE, openModeration } from './support/open-moderation.ts';

async function hiddenMessage() {
  const county = await openModeration();
  const { message, matterId } = await county.reportedMessage();
  await county.moderation.decideMatter(county.people.marjoram, { matterId, ...HIDE });
  const [notice] = await county.noticesOf(county.people.rowan);
  return { ...county, message, matterId, noticeId: notice?.id ?? '' };
}

describe('a second look', () => {
  it('CO10: goes to a moderator who has not decided, and putting back is live', async () => {
    const { moderation, messaging, people, matterId, noticeId, countyRoomId, ...county } =
      await hiddenMessage();
    await moderation.askSecondLook(people.rowan, { noticeId, line: 'It was a quotation.' });
    const { matters } = await moderation.listMatters(people.linden, {});
    expect(matters).toMatchObject([{ id: matterId, isSecondLook: true }]);
    const first = await moderation.getMatter(people.marjoram, { matterId });
    expect(first.mayNotDecide).toContain('another moderator');
    await expect(
      moderation.decideMatter(people.marjoram, { matterId, ...LEAVE }),
    ).rejects.toMatchObject({ code: 'notPermitted' });

    const again = await moderation.getMatter(people.linden, { matterId });
    expect(again).toMatchObject({
      secondLookLine: 'It was a quotation.',
      mayNotDecide: null,
      mustOpen: true,
      decisions: [{ outcome: 'hide', rule: 'kind' }],
    });
    await moderation.decideMatter(people.linden, { matterId, ...LEAVE });
    const { messages } = await messaging.listMessages(people.linnet, { roomId: countyRoomId });
    expect(messages).toMatchObject([{ state: 'sent', text: 'You are all useless' }]);
    const changes = heardBy(county.announced, people.linnet, 'message.changed');
    expect(changes).toMatchObject([
      { rev: 1, message: { state: 'hidden' } },
      { rev: 2, message: { state: 'sent', text: 'You are all useless' } },
    ]);
    const kinds = (await county.noticesOf(people.rowan)).map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(['hidden', 'restored']);
    // Who reported it hears once that it was looked at.
    expect(await county.noticesOf(people.hazel)).toHaveLength(1);
  });

  it('is asked for once', async () => {
    const { moderation, people, matterId, noticeId, noticesOf } = await hiddenMessage();
    const ask = () => moderation.askSecondLook(people.rowan, { noticeId });
    const asked = await Promise.allSettled([ask(), ask()]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await moderation.decideMatter(people.linden, { matterId, ...HIDE });
    expect((await noticesOf(people.rowan)).map(({ kind }) => kind)).toContain('keptHidden');
    await expect(ask()).rejects.toMatchObject({ code: 'notPermitted' });
    expect((await moderation.listMatters(people.linden, {})).matters).toEqual([]);
  });

  it('is for the author of what was hidden, and for nobody else', async () => {
    const { moderation, people, noticeId, noticesOf, report, share, onlyMatter } =
      await hiddenMessage();
    const [lookedAt] = await noticesOf(people.hazel);
    for (const [actor, id] of [
      [people.hazel, noticeId],
      [people.marjoram, noticeId],
      [people.sedge, noticeId],
      [people.rowan, '0'.repeat(24)],
    ] as const) {
      await expect(moderation.askSecondLook(actor, { noticeId: id })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const byReporter = moderation.askSecondLook(people.hazel, { noticeId: lookedAt?.id });
    await expect(byReporter).rejects.toMatchObject({ code: 'notPermitted' });

    await report(people.hazel, 'resource', await share(people.linnet));
    await moderation.decideMatter(people.marjoram, { matterId: await onlyMatter(), ...LEAVE });
    const [left] = await noticesOf(people.linnet);
    const aboutLeft = moderation.askSecondLook(people.linnet, { noticeId: left?.id });
    await expect(aboutLeft).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('has a line that Guard reads', async () => {
    const { moderation, people, noticeId } = await hiddenMessage();
    const telling = { noticeId, line: 'It was about 999 000 1006' };
    expect(await refusalOf(moderation.askSecondLook(people.rowan, telling))).toEqual({
      code: 'guardRefused',
      fields: ['line'],
    });
  });
});
