import { describe, expect, it } from 'vitest';

import { answerKeep, editMessage, getKeptWords } from '#server/messaging/index.ts';
import { openConversation, openKeep } from './support/open-keep.ts';

describe('the words that a resource begins with', () => {
  it('are what may be kept, as quotes in their order, without names', async () => {
    const { tools, people, keepId } = await openKeep();
    await answerKeep(tools, people.rowan, { keepId, answer: 'agrees' });
    await answerKeep(tools, people.linnet, { keepId, answer: 'declines' });
    const { text } = await getKeptWords(tools, people.hazel, { keepId });
    expect(text).toBe(
      '> How do you begin a first call?\n\n> I ask what a good day is like.\n> Then I listen.',
    );
  });

  it('stand under names where these were asked for', async () => {
    const { tools, people, said, ask } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.mine, said.linnets], { withNames: true });
    await answerKeep(tools, people.linnet, { keepId, answer: 'agrees' });
    const { text } = await getKeptWords(tools, people.hazel, { keepId });
    expect(text).toBe(
      'Hazel Quickset:\n\n> How do you begin a first call?\n\nLinnet Sallow:\n\n> And I leave the form for later.',
    );
  });

  it('are another version once one of them was changed', async () => {
    const { tools, people, said, ask, roomId, clock } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.mine]);
    const before = await getKeptWords(tools, people.hazel, { keepId });
    expect((await getKeptWords(tools, people.hazel, { keepId })).version).toBe(before.version);
    clock.forward({ seconds: 1 });
    await editMessage(tools, people.hazel, { roomId, messageId: said.mine.id, text: 'And now?' });
    expect((await getKeptWords(tools, people.hazel, { keepId })).version).not.toBe(before.version);
  });

  it('are there for the keeper alone, and not before everybody has answered', async () => {
    const { tools, people, keepId } = await openKeep();
    const get = (who: (typeof people)['hazel']) => getKeptWords(tools, who, { keepId });
    await expect(get(people.hazel)).rejects.toMatchObject({ code: 'notFound' });
    for (const author of [people.rowan, people.linnet]) {
      await answerKeep(tools, author, { keepId, answer: 'agrees' });
    }
    await expect(get(people.hazel)).resolves.toBeDefined();
    for (const other of [people.rowan, people.marjoram, people.sedge]) {
      await expect(get(other)).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
