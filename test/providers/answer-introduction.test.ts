import { describe, expect, it } from 'vitest';

import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import {
  answerIntroduction,
  askForIntroduction,
  knowContact,
  withdrawIntroduction,
} from '#server/providers/index.ts';
import { NUMBER, openLimited } from './support/open-limited.ts';

async function openAsked() {
  const county = await openLimited({ perWeek: 1 });
  const { tools, contactId, rowan, worker, announced } = county;
  const asked = { contactId, askedId: rowan.personId, words: 'Beds' };
  await askForIntroduction(tools, worker(1), asked);
  announced.length = 0;
  const answer = (given: string, by = rowan) =>
    answerIntroduction(tools, by, { contactId, askerId: worker(1).personId, answer: given });
  return { ...county, answer };
}

describe('answering for an introduction', () => {
  it('"I have introduced them" shows the asker the number, from then on, and takes no turn', async () => {
    const { answer, clock, contactId, worker, rowan, seenBy, announced } = await openAsked();
    expect((await seenBy(worker(1))).phone).toBe('');
    await answer('introduced');
    expect(await seenBy(worker(1))).toMatchObject({
      phone: NUMBER,
      mayKnow: true,
      introductions: { mine: { state: 'introduced', asked: { name: 'Rowan Brackett' } } },
    });
    expect((await seenBy(worker(2))).turns).toMatchObject({ free: { isNow: true } });
    expect(announced).toMatchObject([
      { view: { contactId, what: 'introduction' }, audience: [rowan.personId, worker(1).personId] },
    ]);
    clock.forward({ days: 30 });
    expect((await seenBy(worker(1))).phone).toBe(NUMBER);
    expect((await seenBy(rowan)).introductions.ofMe).toEqual([]);
  });

  it('"I know them" of the one who was introduced settles it', async () => {
    const { answer, tools, contactId, worker, seenBy } = await openAsked();
    await answer('introduced');
    await knowContact(tools, worker(1), { contactId });
    expect(await ContactIntroduction.countDocuments()).toBe(0);
    expect(await seenBy(worker(1))).toMatchObject({ phone: NUMBER, iKnowThem: true });
  });

  it('"not now" says so to the asker, and shows nothing', async () => {
    const { answer, worker, seenBy } = await openAsked();
    await answer('notNow');
    expect(await seenBy(worker(1))).toMatchObject({
      ...{ phone: '', mayKnow: false, introductions: { mine: { state: 'notNow' } } },
    });
  });

  it('keeps the words no longer than the question, and answers twice as once', async () => {
    const { answer, announced } = await openAsked();
    await Promise.all([answer('introduced'), answer('introduced')]);
    await answer('introduced');
    expect(announced).toHaveLength(1);
    expect(await ContactIntroduction.findOne().lean()).toMatchObject({ words: '' });
    await expect(answer('notNow')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('comes too late where it was taken back', async () => {
    const { answer, tools, contactId, worker } = await openAsked();
    await withdrawIntroduction(tools, worker(1), { contactId });
    await expect(answer('introduced')).rejects.toMatchObject({ code: 'conflict' });
    expect(await ContactIntroduction.countDocuments()).toBe(0);
  });

  it('is for the colleague who is asked; others cannot tell whether there is a question', async () => {
    const { answer, tools, contactId, worker, hazel, marjoram, barnaby, outside, seenBy } =
      await openAsked();
    for (const actor of [worker(1), worker(2), hazel, marjoram, barnaby]) {
      await expect(answer('introduced', actor)).rejects.toMatchObject({ code: 'conflict' });
      const askerId = worker(3).personId;
      await expect(
        answerIntroduction(tools, actor, { contactId, askerId, answer: 'introduced' }),
      ).rejects.toMatchObject({ code: 'conflict' });
    }
    for (const actor of outside) {
      await expect(answer('introduced', actor)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await seenBy(worker(1))).phone).toBe('');
  });

  it('takes one of the two answers', async () => {
    const { answer, tools, contactId, rowan } = await openAsked();
    await expect(answer('asked')).rejects.toMatchObject({ code: 'invalidInput' });
    const wrong = { contactId, askerId: { $ne: '' }, answer: 'introduced' };
    await expect(answerIntroduction(tools, rowan, wrong)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await expect(
      answerIntroduction(tools, rowan, { contactId, askerId: 'x', answer: 'introduced' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
