import { describe, expect, it } from 'vitest';

import { Membership } from '#server/accounts/membership.model.ts';
import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import {
  answerIntroduction,
  askForIntroduction,
  forgetContact,
  knowContact,
  withdrawIntroduction,
} from '#server/providers/index.ts';
import { openLimited } from './support/open-limited.ts';
import { saying } from './support/saying.ts';

describe('asking for an introduction', () => {
  it('reaches the colleague who knows them, with the words, and nobody else', async () => {
    const { tools, contactId, worker, rowan, hazel, marjoram, barnaby, seenBy, announced } =
      await openLimited();
    const asked = { contactId, askedId: rowan.personId, words: 'It is about the raised beds.' };
    await askForIntroduction(tools, worker(1), asked);
    expect((await seenBy(rowan)).introductions.ofMe).toMatchObject([
      { asker: { name: 'Worker 1' }, words: 'It is about the raised beds.' },
    ]);
    expect((await seenBy(worker(1))).introductions).toMatchObject({
      mine: { asked: { name: 'Rowan Brackett' }, state: 'asked' },
      askable: [],
    });
    for (const actor of [worker(2), hazel, marjoram, barnaby]) {
      const seen = JSON.stringify(await seenBy(actor));
      expect(seen).not.toMatch(/raised beds|Worker 1/);
    }
    expect(announced).toEqual([
      {
        event: 'contact.changed',
        view: { contactId, what: 'introduction' },
        audience: [worker(1).personId, rowan.personId],
      },
    ]);
  });

  it('needs no limit: whoever is known can be asked about', async () => {
    const { tools, post, worker, rowan, seenBy } = await openLimited();
    const contactId = await post({ name: 'Petal' });
    expect((await seenBy(worker(1), contactId)).introductions.askable).toEqual([]);
    await knowContact(tools, rowan, { contactId });
    await askForIntroduction(tools, worker(1), { contactId, askedId: rowan.personId });
    expect((await seenBy(rowan, contactId)).introductions.ofMe).toMatchObject([{ words: '' }]);
  });

  it('twice, also at one moment, is one question; of somebody else it has to wait', async () => {
    const { tools, contactId, worker, rowan, marjoram, announced } = await openLimited();
    await knowContact(tools, marjoram, { contactId });
    announced.length = 0;
    const ask = (askedId: string) => askForIntroduction(tools, worker(1), { contactId, askedId });
    await Promise.all([1, 2, 3].map(() => ask(rowan.personId)));
    await ask(rowan.personId);
    expect(await ContactIntroduction.countDocuments()).toBe(1);
    await expect(ask(marjoram.personId)).rejects.toMatchObject({ code: 'conflict' });
    await withdrawIntroduction(tools, worker(1), { contactId });
    await ask(marjoram.personId);
    expect(await ContactIntroduction.countDocuments()).toBe(1);
  });

  it('of two colleagues at one moment reaches one of them', async () => {
    const { tools, contactId, worker, rowan, marjoram } = await openLimited();
    await knowContact(tools, marjoram, { contactId });
    const asked = await Promise.allSettled(
      [rowan, marjoram].map(({ personId: askedId }) =>
        askForIntroduction(tools, worker(1), { contactId, askedId }),
      ),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    expect(await ContactIntroduction.countDocuments()).toBe(1);
  });

  it('after "not now" goes to somebody else, and to the same one from the next week on', async () => {
    const { tools, clock, contactId, worker, rowan, marjoram, seenBy } = await openLimited();
    await knowContact(tools, marjoram, { contactId });
    const askerId = worker(1).personId;
    const ask = (askedId: string) => askForIntroduction(tools, worker(1), { contactId, askedId });
    await ask(rowan.personId);
    await answerIntroduction(tools, rowan, { contactId, askerId, answer: 'notNow' });
    const askable = async () =>
      (await seenBy(worker(1))).introductions.askable.map(({ name }) => name);
    expect(await askable()).toEqual(['Marjoram Stile']);
    await expect(ask(rowan.personId)).rejects.toMatchObject({
      code: 'conflict',
      message: saying('next week'),
    });
    clock.forward({ days: 7 });
    expect(await askable()).toEqual(['Rowan Brackett', 'Marjoram Stile']);
    await ask(rowan.personId);
    expect((await seenBy(rowan)).introductions.ofMe).toHaveLength(1);
  });

  it('goes only to colleagues who know them and are here now', async () => {
    const { tools, contactId, worker, rowan, hazel, barnaby, stranger, seenBy } =
      await openLimited();
    const ask = (askedId: unknown) => askForIntroduction(tools, worker(1), { contactId, askedId });
    const nobody = [hazel.personId, worker(1).personId, barnaby.personId, stranger.personId];
    for (const askedId of [...nobody, '0'.repeat(24), 'x', '', { $ne: '' }, undefined]) {
      await expect(ask(askedId)).rejects.toMatchObject({ code: 'invalidInput' });
    }
    await Membership.updateOne({ personId: rowan.personId }, { state: 'paused' });
    expect((await seenBy(worker(1))).introductions.askable).toEqual([]);
    await expect(ask(rowan.personId)).rejects.toMatchObject({
      fields: { askedId: saying('here now') },
    });
    expect(await ContactIntroduction.countDocuments()).toBe(0);
  });

  it('is for peers of the county; for all others the contact, or the asking, is not there', async () => {
    const { tools, contactId, rowan, barnaby, outside } = await openLimited();
    for (const actor of [barnaby, ...outside]) {
      await expect(
        askForIntroduction(tools, actor, { contactId, askedId: rowan.personId }),
      ).rejects.toMatchObject({ code: 'notFound', message: 'We could not find that contact.' });
    }
    const muted = { ...rowan, mutedUntil: '2026-10-09T08:00:00.000Z' };
    await expect(
      askForIntroduction(tools, muted, { contactId, askedId: rowan.personId }),
    ).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('asks Guard about the words, stores and logs none that it stops', async () => {
    const { tools, contactId, worker, rowan, logged } = await openLimited();
    const ask = (words: unknown, more: object = {}) =>
      askForIntroduction(tools, worker(1), {
        ...{ contactId, askedId: rowan.personId, words },
        ...more,
      });
    await expect(ask('For NHS no 999 000 1006')).rejects.toMatchObject({
      code: 'guardRefused',
      fields: { words: saying('NHS number') },
    });
    await expect(ask('For Mrs Hawthorn')).rejects.toMatchObject({
      code: 'guardRefused',
      fields: { words: saying('name'), checked: saying() },
    });
    await expect(ask('a'.repeat(301))).rejects.toMatchObject({ fields: { words: saying('300') } });
    await expect(ask({ $ne: '' })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await ContactIntroduction.countDocuments()).toBe(0);
    expect(logged.join()).not.toMatch(/Hawthorn|999 ?000/);
    await ask('With Mr Trellis himself', { checked: 'yes' });
    expect(await ContactIntroduction.countDocuments()).toBe(1);
  });

  it('is over when the colleague knows them no more, or the asker does', async () => {
    const { tools, post, worker, rowan, hazel, seenBy, announced } = await openLimited();
    const contactId = await post({ name: 'Petal' });
    await knowContact(tools, rowan, { contactId });
    for (const actor of [worker(1), worker(2)]) {
      await askForIntroduction(tools, actor, { contactId, askedId: rowan.personId });
    }
    await knowContact(tools, worker(2), { contactId });
    expect((await seenBy(rowan, contactId)).introductions.ofMe).toHaveLength(1);
    announced.length = 0;
    await forgetContact(tools, rowan, { contactId });
    expect(announced[0]).toMatchObject({ audience: [worker(1).personId] });
    expect((await seenBy(worker(1), contactId)).introductions.mine).toBeNull();
    expect((await seenBy(rowan, contactId)).introductions.ofMe).toEqual([]);
    expect((await seenBy(hazel, contactId)).introductions.askable).toHaveLength(1);
  });
});
