import { describe, expect, it } from 'vitest';

import {
  answerKeep,
  deleteMessage,
  dropKeep,
  editMessage,
  startDirectRoom,
} from '#server/messaging/index.ts';
import { changeRoles, heardBy } from './support/fenwold.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

describe('answering whether words may be kept', () => {
  it('yes from everybody lets the keeper go on, and tells them live', async () => {
    const { tools, people, keepId, look, announced } = await openKeep();
    const { hazel, rowan, linnet } = people;
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    expect(await look(hazel, keepId)).toMatchObject({ state: 'asking', isForMe: false });
    expect(await look(rowan, keepId)).toMatchObject({ answer: 'agrees', isForMe: false });
    announced.length = 0;
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    expect(heardBy(announced, hazel, 'keep.changed')).toEqual([{ keepId }]);
    const keep = await look(hazel, keepId);
    expect(keep).toMatchObject({ state: 'ready', isPart: false, isForMe: true });
    expect(keep.messages).toHaveLength(3);
  });

  it('of two people at once both count', async () => {
    const { tools, people, keepId, look } = await openKeep();
    await Promise.all(
      [people.rowan, people.linnet].map((author) =>
        answerKeep(tools, author, { keepId, answer: 'agrees' }),
      ),
    );
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'ready' });
  });

  it('rather not leaves those words out; the keeper hears that not all may be kept, not whose', async () => {
    const { tools, people, keepId, look, said } = await openKeep();
    const { hazel, rowan, linnet } = people;
    await answerKeep(tools, rowan, { keepId, answer: 'declines' });
    const waiting = await look(hazel, keepId);
    expect(waiting).toMatchObject({ state: 'asking', isPart: false });
    expect(waiting.messages).toHaveLength(3);
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    const ready = await look(hazel, keepId);
    expect(ready).toMatchObject({ state: 'ready', isPart: true });
    expect(ready.messages.map(({ id }) => id)).toEqual([said.mine.id, said.linnets.id]);
    expect(JSON.stringify(ready)).not.toMatch(/declines|agrees/);
    expect(JSON.stringify(ready)).not.toContain(rowan.personId);
  });

  it('where nothing may be kept, the keeper is told and nothing is asked again', async () => {
    const { tools, people, said, ask, look } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.rowans]);
    await answerKeep(tools, people.rowan, { keepId, answer: 'declines' });
    expect(await look(people.hazel, keepId)).toMatchObject({ state: 'dropped', isForMe: true });
    expect(await newsOf(tools, people.hazel)).toMatchObject([
      { id: keepId, whose: 'mine', state: 'dropped' },
    ]);
    await expect(ask(people.hazel, [said.rowans])).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(
      answerKeep(tools, people.rowan, { keepId, answer: 'agrees' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('can be changed until it is shared', async () => {
    const { tools, people, keepId, look } = await openKeep();
    const { hazel, rowan, linnet } = people;
    await answerKeep(tools, rowan, { keepId, answer: 'declines' });
    await answerKeep(tools, linnet, { keepId, answer: 'agrees' });
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    expect((await look(hazel, keepId)).messages).toHaveLength(3);
    await answerKeep(tools, linnet, { keepId, answer: 'declines' });
    expect((await look(hazel, keepId)).messages).toHaveLength(2);
    await dropKeep(tools, hazel, { keepId });
    await expect(answerKeep(tools, linnet, { keepId, answer: 'agrees' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('holds for the words as they were: changed ones wait for another yes, those taken back are out', async () => {
    const { tools, clock, people, said, roomId, keepId, look } = await openKeep();
    const { hazel, rowan, linnet } = people;
    for (const author of [rowan, linnet]) {
      await answerKeep(tools, author, { keepId, answer: 'agrees' });
    }
    clock.forward({ seconds: 1 });
    const messageId = said.rowans.id;
    await editMessage(tools, rowan, { roomId, messageId, text: 'I ask about the garden.' });
    const left = await look(hazel, keepId);
    expect(left).toMatchObject({ state: 'ready', isPart: true });
    expect(left.messages.map(({ id }) => id)).toEqual([said.mine.id, said.linnets.id]);
    clock.forward({ seconds: 1 });
    await answerKeep(tools, rowan, { keepId, answer: 'agrees' });
    expect((await look(hazel, keepId)).messages).toHaveLength(3);
    await deleteMessage(tools, linnet, { roomId, messageId: said.linnets.id });
    expect((await look(hazel, keepId)).messages.map(({ id }) => id)).toEqual([
      said.mine.id,
      messageId,
    ]);
    // What the keeper changes of their own needs nobody's yes.
    await editMessage(tools, hazel, { roomId, messageId: said.mine.id, text: 'How to begin?' });
    expect((await look(hazel, keepId)).messages).toHaveLength(2);
  });

  it('is for those whose words it is about, while they are in the room', async () => {
    const { tools, people, keepId, organisations } = await openKeep();
    const answer = (who: (typeof people)['hazel']) =>
      answerKeep(tools, who, { keepId, answer: 'agrees' });
    for (const other of [people.hazel, people.marjoram, people.sedge, people.barnaby]) {
      await expect(answer(other)).rejects.toMatchObject({ code: 'notFound' });
    }
    const held = { role: 'linkWorker', organisationId: organisations.brackenford } as const;
    await changeRoles(tools, people.rowan, { added: [], ended: [held] });
    await expect(answer(people.rowan)).rejects.toMatchObject({ code: 'notFound' });
    await expect(answer(people.linnet)).resolves.toBeUndefined();
  });

  it('in a direct room keeps what everybody whose words it is agrees to', async () => {
    const { tools, people, say, ask, look } = await openConversation();
    const { hazel, barnaby } = people;
    const direct = await startDirectRoom(tools, hazel, { personIds: [barnaby.personId] });
    const question = await say(hazel, direct.id, 'How do the beans do?');
    const reply = await say(barnaby, direct.id, 'They want netting in May.');
    const { keepId } = await ask(hazel, [question, reply], { roomId: direct.id });
    expect(await look(barnaby, keepId)).toMatchObject({ messages: [{ id: reply.id }] });
    await expect(look(people.rowan, keepId)).rejects.toMatchObject({ code: 'notFound' });
    await answerKeep(tools, barnaby, { keepId, answer: 'agrees' });
    expect(await look(hazel, keepId)).toMatchObject({ state: 'ready', isPart: false });
  });
});
