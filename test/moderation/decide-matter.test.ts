import { describe, expect, it } from 'vitest';

import { AuditEntry } from '#server/moderation/audit-entry.model.ts';
import { Matter } from '#server/moderation/matter.model.ts';
import { heardBy } from '#test/messaging/support/fenwold.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { HIDE, LEAVE, openModeration } from './support/open-moderation.ts';

describe('deciding about what was reported', () => {
  it('CO10: hides a message for everybody at once, and tells its author which rule', async () => {
    const { moderation, messaging, people, reportedMessage, countyRoomId, ...county } =
      await openModeration();
    const { message, matterId } = await reportedMessage();
    const answer = await county.say(people.linnet, countyRoomId, 'Please do not', {
      replyToId: message.id,
    });
    const word = 'We know it was a long day.';
    await moderation.decideMatter(people.marjoram, { matterId, ...HIDE, word });

    const changes = heardBy(county.announced, people.linnet, 'message.changed');
    expect(changes).toMatchObject([{ message: { id: message.id, state: 'hidden', text: '' } }]);
    expect(changes).toEqual(heardBy(county.announced, people.rowan, 'message.changed'));
    for (const reader of [people.linnet, people.marjoram, people.rowan]) {
      const { messages } = await messaging.listMessages(reader, { roomId: countyRoomId });
      expect(JSON.stringify(messages)).not.toContain('useless');
      expect(messages.find(({ id }) => id === answer.id)?.replyTo).toMatchObject({
        excerpt: null,
        isHidden: true,
      });
    }
    const missed = { roomId: countyRoomId, afterSeq: 0, afterRev: 0 };
    const caughtUp = await messaging.listMissed(people.hurdle, missed);
    expect(caughtUp.changes).toMatchObject([{ rev: 1, message: { state: 'hidden' } }]);
    expect(JSON.stringify(caughtUp)).not.toContain('useless');

    const [notice] = await county.noticesOf(people.rowan);
    expect(notice).toMatchObject({ kind: 'hidden', thing: 'message', rule: 'kind', word });
    expect(await county.noticesOf(people.hazel)).toMatchObject([{ kind: 'lookedAt', rule: null }]);
    expect(JSON.stringify(notice)).not.toContain(people.hazel.personId);
    expect(heardBy(county.announced, people.rowan, 'notice.given')).toEqual([{ kind: 'hidden' }]);
  });

  it('leaves it with a kind word, and nothing changes for anybody', async () => {
    const { moderation, messaging, people, reportedMessage, countyRoomId, ...county } =
      await openModeration();
    const { matterId } = await reportedMessage();
    const word = 'Blunt, but fair.';
    await moderation.decideMatter(people.marjoram, { matterId, ...LEAVE, rule: 'kind', word });
    const { messages } = await messaging.listMessages(people.linnet, { roomId: countyRoomId });
    expect(messages).toMatchObject([{ state: 'sent', text: 'You are all useless' }]);
    expect(heardBy(county.announced, people.linnet, 'message.changed')).toEqual([]);
    expect(await county.noticesOf(people.rowan)).toMatchObject([
      { kind: 'left', rule: null, word },
    ]);
    expect(await county.noticesOf(people.hazel)).toMatchObject([{ kind: 'lookedAt', word: '' }]);
  });

  it('takes a resource and a comment from the shelf, but for their authors and moderators', async () => {
    const { moderation, resources, people, report, share, comment, onlyMatter, announced } =
      await openModeration();
    const resourceId = await share(people.hazel);
    const commentId = await comment(people.linnet, resourceId, 'Old news, this');
    const hide = async () =>
      moderation.decideMatter(people.marjoram, { matterId: await onlyMatter(), ...HIDE });
    await report(people.rowan, 'comment', commentId);
    await hide();
    const commentsFor = async (actor: typeof people.hazel) =>
      (await resources.getResource(actor, { resourceId })).comments.map(({ isHidden }) => isHidden);
    expect(await commentsFor(people.linnet)).toEqual([true]);
    expect(await commentsFor(people.alder)).toEqual([true]);
    expect(await commentsFor(people.rowan)).toEqual([]);
    expect(heardBy(announced, people.rowan, 'comment.removed')).toHaveLength(1);

    await report(people.rowan, 'resource', resourceId);
    await hide();
    for (const reader of [people.hazel, people.marjoram, people.alder]) {
      const { resource } = await resources.getResource(reader, { resourceId });
      expect(resource).toMatchObject({ isHidden: true, mayEdit: false });
    }
    for (const reader of [people.rowan, people.linnet, people.barnaby, people.sedge]) {
      await expect(resources.getResource(reader, { resourceId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    for (const q of ['', 'questions']) {
      const page = await resources.listResources(people.rowan, { q });
      expect(page.resources.map(({ id }) => id)).not.toContain(resourceId);
    }
    expect(heardBy(announced, people.rowan, 'resource.removed')).toHaveLength(1);
    expect(heardBy(announced, people.hazel, 'resource.removed')).toHaveLength(0);
  });

  it('T47: of two moderators at the same moment one decides and the other gets words', async () => {
    const { moderation, people, reportedMessage, noticesOf } = await openModeration();
    const { matterId } = await reportedMessage();
    const answers = await Promise.allSettled([
      moderation.decideMatter(people.marjoram, { matterId, ...HIDE }),
      moderation.decideMatter(people.linden, { matterId, ...LEAVE }),
      moderation.decideMatter(people.alder, { matterId, ...HIDE }),
    ]);
    const refused = answers.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as Error] : [],
    );
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(error).toMatchObject({ code: 'conflict' });
      expect(error.message).toMatch(/^Another moderator has just decided/);
    }
    const matter = await Matter.findById(matterId).lean();
    expect(matter?.decisions).toHaveLength(1);
    expect(await AuditEntry.countDocuments()).toBe(1);
    expect(await noticesOf(people.rowan)).toHaveLength(1);
  });

  it('goes on where a moderator’s process ended halfway, a minute later', async () => {
    const { moderation, people, reportedMessage, clock } = await openModeration();
    const { matterId } = await reportedMessage();
    const claim = { by: people.marjoram.personId, at: clock.now() };
    await Matter.updateOne({ _id: matterId }, { $set: { claim } });
    const decide = () => moderation.decideMatter(people.linden, { matterId, ...HIDE });
    await expect(decide()).rejects.toMatchObject({ code: 'conflict' });
    clock.forward({ seconds: 61 });
    await decide();
    expect(await Matter.findById(matterId).lean()).toMatchObject({ state: 'closed', claim: null });
  });

  it('is left to another moderator by one who reported it, as long as there is one', async () => {
    const { moderation, people, report, reportedMessage } = await openModeration();
    const { message, matterId } = await reportedMessage();
    await report(people.marjoram, 'message', message.id);
    const decide = (actor: typeof people.hazel) =>
      moderation.decideMatter(actor, { matterId, ...HIDE });
    await expect(decide(people.marjoram)).rejects.toMatchObject({ code: 'notPermitted' });
    await decide(people.linden);
  });

  it('is not there for members, other counties and the author', async () => {
    const { moderation, people, report, say, countyRoomId, onlyMatter } = await openModeration();
    const { id } = await say(people.marjoram, countyRoomId, 'Be quick about it');
    await report(people.hazel, 'message', id);
    const matterId = await onlyMatter(people.linden);
    for (const actor of [people.hazel, people.hurdle, people.reed, people.marjoram]) {
      await expect(moderation.decideMatter(actor, { matterId, ...HIDE })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    await moderation.decideMatter(people.alder, { matterId, ...HIDE });
  });

  it('asks what is decided and which rule, and Guard reads the kind word', async () => {
    const { moderation, people, reportedMessage } = await openModeration();
    const { matterId } = await reportedMessage();
    const refused = (form: object) =>
      refusalOf(moderation.decideMatter(people.marjoram, { matterId, ...form }));
    expect(await refused({})).toMatchObject({ fields: ['outcome'] });
    expect(await refused({ outcome: 'hide' })).toMatchObject({ fields: ['rule'] });
    expect(await refused({ ...HIDE, rule: 'toString' })).toMatchObject({ fields: ['rule'] });
    const telling = { ...HIDE, word: 'It said 999 000 1006' };
    expect(await refused(telling)).toEqual({ code: 'guardRefused', fields: ['word'] });
    expect(await Matter.findById(matterId).lean()).toMatchObject({ state: 'open', claim: null });
  });

  it('cannot be got round by changing or taking back what was reported', async () => {
    const {
      moderation,
      messaging,
      people,
      reportedMessage,
      countyRoomId: roomId,
    } = await openModeration();
    const { message, matterId } = await reportedMessage();
    const mine = { roomId, messageId: message.id };
    await messaging.editMessage(people.rowan, { ...mine, text: 'You are all kind' });
    await moderation.openMatter(people.marjoram, { matterId });
    const shown = async () => (await moderation.getMatter(people.marjoram, { matterId })).open;
    expect(JSON.stringify(await shown())).toContain('useless');
    await messaging.deleteMessage(people.rowan, mine);
    const open = await shown();
    expect(open?.state).toBe('takenBack');
    expect(JSON.stringify(open?.body)).toContain('You are all kind');
    expect(JSON.stringify(open?.earlier)).toContain('useless');
  });
});
