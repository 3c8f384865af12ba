import { describe, expect, it } from 'vitest';

import { answerKeep, stopWaiting } from '#server/messaging/index.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

describe('going on without waiting', () => {
  it('leaves out who has not answered, and lets them say yes until it is shared', async () => {
    const { tools, people, keepId, look } = await openKeep();
    const { hazel, rowan, linnet } = people;
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    await stopWaiting(tools, hazel, { keepId });
    expect(await look(hazel, keepId)).toMatchObject({ state: 'ready', isPart: true });
    expect(await newsOf(tools, linnet)).toEqual([]);
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    expect(await look(hazel, keepId)).toMatchObject({ state: 'ready', isPart: false });
  });

  it('with no answer yet keeps nothing of others', async () => {
    const { tools, people, said, ask, look } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.rowans]);
    await stopWaiting(tools, people.hazel, { keepId });
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'dropped', messages: [] });
  });

  it('is for the keeper', async () => {
    const { tools, people, keepId, look } = await openKeep();
    for (const other of [people.rowan, people.marjoram, people.sedge]) {
      await expect(stopWaiting(tools, other, { keepId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'asking' });
  });
});
