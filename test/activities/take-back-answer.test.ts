import { describe, expect, it } from 'vitest';

import { answerNote, takeBackAnswer } from '#server/activities/index.ts';
import { openNotes } from './support/open-notes.ts';

async function openAnswer() {
  const notes = await openNotes();
  const { tools, hazel, barnaby, activityId } = notes;
  const noteId = await notes.write(hazel);
  const ids = { activityId, noteId };
  await answerNote(tools, barnaby, { ...ids, answer: 'There is a bench.' });
  notes.announced.length = 0;
  return { ...notes, ids, noteId };
}

describe('taking an answer back', () => {
  it('takes its words along and leaves the note, at any time', async () => {
    const { tools, clock, announced, hazel, barnaby, ids, noteId, read, stored } =
      await openAnswer();
    clock.forward({ days: 90 });
    await takeBackAnswer(tools, barnaby, ids);
    expect(announced.map(({ event }) => event)).toEqual(['activity.noted']);
    expect(await read(hazel, noteId)).toMatchObject({
      ...{ text: 'somebody who wanted to watch first', answer: null },
    });
    expect(JSON.stringify(await stored(noteId))).not.toContain('bench');
  });

  it('is for who gave it alone', async () => {
    const { tools, hazel, petal, marjoram, outsiders, ids, noteId, read } = await openAnswer();
    for (const other of [hazel, petal, marjoram]) {
      await expect(takeBackAnswer(tools, other, ids)).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of outsiders) {
      await expect(takeBackAnswer(tools, outsider, ids)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect((await read(hazel, noteId)).answer?.text).toBe('There is a bench.');
  });
});
