import { describe, expect, it } from 'vitest';

import { agreeWithNote, answerNote, takeBackNote } from '#server/activities/index.ts';
import { openNotes } from './support/open-notes.ts';

describe('taking a note back', () => {
  it('takes its words along, with who agreed and what was answered', async () => {
    const notes = await openNotes();
    const { tools, clock, hazel, rowan, barnaby, activityId, announced } = notes;
    const noteId = await notes.write(hazel);
    const ids = { activityId, noteId };
    await agreeWithNote(tools, rowan, ids);
    await answerNote(tools, barnaby, { ...ids, answer: 'There is a bench now.' });
    clock.forward({ days: 40 });
    announced.length = 0;
    await takeBackNote(tools, hazel, ids);
    expect(announced).toMatchObject([{ event: 'activity.noted', view: { activityId } }]);
    for (const actor of [hazel, rowan, barnaby]) {
      expect(await notes.notesFor(actor)).toEqual([]);
      await expect(notes.read(actor, noteId)).rejects.toMatchObject({ code: 'notFound' });
    }
    const left = JSON.stringify(await notes.stored(noteId));
    for (const gone of ['watch', 'bench', rowan.personId, barnaby.personId]) {
      expect(left).not.toContain(gone);
    }
    await expect(takeBackNote(tools, hazel, ids)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is for its author alone, also while a moderator keeps them from writing', async () => {
    const notes = await openNotes();
    const { tools, clock, hazel, rowan, marjoram, barnaby, outsiders, activityId } = notes;
    const noteId = await notes.write(hazel);
    for (const other of [rowan, marjoram, barnaby]) {
      await expect(takeBackNote(tools, other, { activityId, noteId })).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of outsiders) {
      await expect(takeBackNote(tools, outsider, { activityId, noteId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await notes.notesFor(rowan)).toHaveLength(1);
    const mutedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
    await takeBackNote(tools, { ...hazel, mutedUntil }, { activityId, noteId });
    expect(await notes.notesFor(rowan)).toEqual([]);
  });
});
