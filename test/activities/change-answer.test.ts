import { describe, expect, it } from 'vitest';

import { answerNote, changeAnswer } from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { openNotes } from './support/open-notes.ts';

async function openAnswer() {
  const notes = await openNotes();
  const { tools, hazel, barnaby, activityId } = notes;
  const noteId = await notes.write(hazel);
  const ids = { activityId, noteId };
  await answerNote(tools, barnaby, { ...ids, answer: 'There is a bnech.' });
  notes.announced.length = 0;
  const change = (actor: Actor, answer = 'There is a bench.') =>
    changeAnswer(tools, actor, { ...ids, answer });
  return { ...notes, noteId, change };
}

describe('changing an answer', () => {
  it('puts other words into my own, for half an hour, and tells of it', async () => {
    const { clock, announced, hazel, barnaby, noteId, change, read } = await openAnswer();
    expect((await read(barnaby, noteId)).answer).toMatchObject({ mayChange: true, isMine: true });
    await change(barnaby);
    expect((await read(hazel, noteId)).answer).toMatchObject({
      ...{ text: 'There is a bench.', mayChange: false, isMine: false },
    });
    expect(announced.map(({ event }) => event)).toEqual(['activity.noted']);
    clock.forward({ minutes: 31 });
    await expect(change(barnaby, 'There are two.')).rejects.toMatchObject({ code: 'notPermitted' });
    expect((await read(hazel, noteId)).answer?.text).toBe('There is a bench.');
  });

  it('is for who gave it alone', async () => {
    const { petal, hazel, marjoram, outsiders, noteId, change, read } = await openAnswer();
    for (const other of [petal, hazel, marjoram]) {
      await expect(change(other)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const outsider of outsiders) {
      await expect(change(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await read(hazel, noteId)).answer?.text).toBe('There is a bnech.');
  });

  it('is read by Guard', async () => {
    const { barnaby, noteId, change, read } = await openAnswer();
    expect(await refusalOf(change(barnaby, 'Ring 01632 960123'))).toMatchObject({
      fields: ['answer'],
    });
    expect((await read(barnaby, noteId)).answer?.text).toBe('There is a bnech.');
  });
});
