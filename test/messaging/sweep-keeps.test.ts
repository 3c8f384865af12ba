import { describe, expect, it } from 'vitest';

import { answerKeep, sweepKeeps } from '#server/messaging/index.ts';
import { Keep } from '#server/messaging/keep.model.ts';
import { heardBy } from './support/fenwold.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

describe('waiting for answers', () => {
  it('is over after 30 days: what was agreed goes on, silence is no', async () => {
    const { tools, clock, people, keepId, look, announced, said } = await openKeep();
    await answerKeep(tools, people.rowan, { keepId, answer: 'agrees' });
    clock.forward({ days: 30, seconds: -1 });
    expect(await sweepKeeps(tools)).toBe(0);
    expect(await look(people.linnet, keepId)).toMatchObject({ isForMe: true });
    clock.forward({ seconds: 2 });
    announced.length = 0;
    expect(await sweepKeeps(tools)).toBe(1);
    expect(heardBy(announced, people.hazel, 'keep.changed')).toEqual([{ keepId }]);
    expect(await newsOf(tools, people.linnet)).toEqual([]);
    const keep = await look(people.hazel, keepId);
    expect(keep).toMatchObject({ state: 'ready', isPart: true });
    expect(keep.messages.map(({ id }) => id)).toEqual([said.mine.id, said.rowans.id]);
  });

  it('with no answer at all ends it, tells the keeper, and then nobody more', async () => {
    const { tools, clock, people, said, ask, look } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.rowans]);
    clock.forward({ days: 31 });
    await sweepKeeps(tools);
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'dropped', isForMe: true });
    clock.forward({ days: 31 });
    expect(await sweepKeeps(tools)).toBe(1);
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'dropped', isForMe: false });
    clock.forward({ days: 31 });
    expect(await sweepKeeps(tools)).toBe(0);
  });

  it('for a keeper who does not go on is over as well', async () => {
    const { tools, clock, people, said, ask, look } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.mine]);
    clock.forward({ days: 31 });
    await sweepKeeps(tools);
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'dropped', isForMe: false });
  });

  it('ends for however many at once', async () => {
    const { tools, clock, people, said, ask } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.mine]);
    const keep = await Keep.findOne({ _id: keepId }).lean();
    const { _id, ...facts } = keep ?? {};
    expect(_id).toBeDefined();
    const many = Array.from({ length: 149 }, (_, index) => ({
      ...facts,
      clientId: `another-of-many-${index}`,
    }));
    await Keep.insertMany(many);
    clock.forward({ days: 31 });
    expect(await sweepKeeps(tools)).toBe(150);
    expect(await Keep.countDocuments({ state: 'dropped' })).toBe(150);
  });
});
