import { describe, expect, it } from 'vitest';

import { agreeWithNote, answerNote, changeNote } from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { openNotes, stood } from './support/open-notes.ts';

async function openNote() {
  const notes = await openNotes();
  const { tools, hazel, activityId, announced } = notes;
  const noteId = await notes.write(hazel);
  announced.length = 0;
  const ids = { activityId, noteId };
  const change = (actor: Actor, words: object = stood) =>
    changeNote(tools, actor, { ...ids, ...stood, ...words });
  return { ...notes, ids, noteId, change };
}

describe('changing a note', () => {
  it('puts other words into my own, for half an hour, and tells of it', async () => {
    const { clock, hazel, rowan, announced, noteId, change, read, stored } = await openNote();
    expect(await read(hazel, noteId)).toMatchObject({ mayChange: true });
    expect(await read(rowan, noteId)).toMatchObject({ mayChange: false });
    clock.forward({ minutes: 30 });
    await change(hazel);
    expect(await read(rowan, noteId)).toMatchObject({ kind: stood.kind, text: stood.note });
    expect(announced.map(({ event }) => event)).toEqual(['activity.noted']);
    await change(hazel);
    expect(announced).toHaveLength(1);
    expect((await stored(noteId))?.earlier.map(({ text }) => text)).toEqual([
      'somebody who wanted to watch first',
    ]);
    clock.forward({ minutes: 1 });
    expect(await read(hazel, noteId)).toMatchObject({ mayChange: false });
    await expect(change(hazel, { note: 'somebody late' })).rejects.toMatchObject({
      code: 'notPermitted',
      message: 'It can be changed for 30 minutes. You can take it back.',
    });
    expect(await read(rowan, noteId)).toMatchObject({ text: stood.note });
  });

  it('keeps a few of its earlier words for moderators', async () => {
    const { hazel, noteId, change, stored } = await openNote();
    for (let number = 1; number <= 7; number += 1) {
      await change(hazel, { note: `somebody in situation ${number}` });
    }
    const { earlier = [] } = (await stored(noteId)) ?? {};
    expect(earlier.map(({ text }) => text.at(-1))).toEqual(['2', '3', '4', '5', '6']);
  });

  it.each(['agreed', 'answered'])(
    'is over once somebody %s: names stand at what they read',
    async (what) => {
      const { tools, hazel, rowan, barnaby, ids, noteId, change, read } = await openNote();
      if (what === 'agreed') await agreeWithNote(tools, rowan, ids);
      else await answerNote(tools, barnaby, { ...ids, answer: 'There is a bench now.' });
      expect(await read(hazel, noteId)).toMatchObject({ mayChange: false });
      await expect(change(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
      expect((await read(rowan, noteId)).kind).toBe('suits');
    },
  );

  it('is for its author alone', async () => {
    const { rowan, marjoram, barnaby, outsiders, noteId, change, read } = await openNote();
    for (const other of [rowan, marjoram, barnaby]) {
      await expect(change(other)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const outsider of outsiders) {
      await expect(change(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await read(rowan, noteId)).kind).toBe('suits');
  });

  it('is read by Guard, and asks for both fields', async () => {
    const { hazel, noteId, change, read } = await openNote();
    const { fields } = await refusalOf(change(hazel, { note: 'somebody near ZZ1 1AA' }));
    expect(fields).toEqual(['note']);
    expect((await refusalOf(change(hazel, { kind: '', note: '' }))).fields).toEqual([
      'kind',
      'note',
    ]);
    expect((await read(hazel, noteId)).text).toBe('somebody who wanted to watch first');
  });
});
