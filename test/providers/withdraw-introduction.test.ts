import { describe, expect, it } from 'vitest';

import { ContactIntroduction } from '#server/providers/contact-introduction.model.ts';
import {
  answerIntroduction,
  askForIntroduction,
  withdrawIntroduction,
} from '#server/providers/index.ts';
import { openLimited } from './support/open-limited.ts';

describe('taking back a question for an introduction', () => {
  it('takes it from the colleague, and tells both', async () => {
    const { tools, contactId, worker, rowan, seenBy, announced } = await openLimited();
    await askForIntroduction(tools, worker(1), { contactId, askedId: rowan.personId });
    announced.length = 0;
    await withdrawIntroduction(tools, worker(1), { contactId });
    await withdrawIntroduction(tools, worker(1), { contactId });
    expect((await seenBy(rowan)).introductions.ofMe).toEqual([]);
    expect(announced).toMatchObject([
      { view: { contactId, what: 'introduction' }, audience: [worker(1).personId, rowan.personId] },
    ]);
  });

  it('is of one’s own only, and not of what has an answer', async () => {
    const { tools, contactId, worker, rowan, hazel, barnaby, outside } = await openLimited();
    await askForIntroduction(tools, worker(1), { contactId, askedId: rowan.personId });
    for (const actor of [worker(2), rowan, hazel, barnaby]) {
      await withdrawIntroduction(tools, actor, { contactId, askerId: worker(1).personId });
    }
    for (const actor of outside) {
      await expect(withdrawIntroduction(tools, actor, { contactId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const askerId = worker(1).personId;
    await answerIntroduction(tools, rowan, { contactId, askerId, answer: 'introduced' });
    await withdrawIntroduction(tools, worker(1), { contactId });
    expect(await ContactIntroduction.countDocuments()).toBe(1);
  });
});
