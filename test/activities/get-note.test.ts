import { describe, expect, it } from 'vitest';

import { agreeWithNote, getNote } from '#server/activities/index.ts';
import { addAllotment } from './support/open-board.ts';
import { openNotes } from './support/open-notes.ts';

describe('one note', () => {
  it('is there for colleagues and for those who run the activity', async () => {
    const { tools, barnaby, colleagues, hazel, activityId, write } = await openNotes();
    const noteId = await write(hazel);
    for (const reader of [...colleagues, barnaby]) {
      expect(await getNote(tools, reader, { activityId, noteId })).toMatchObject({
        note: { id: noteId, text: 'somebody who wanted to watch first' },
        activity: { id: activityId, name: 'Loosestrife allotment mornings' },
      });
    }
  });

  it('of another activity, unknown and malformed is refused in the same words', async () => {
    const notes = await openNotes();
    const { tools, hazel, activityId } = notes;
    const noteId = await notes.write(hazel);
    const otherId = await addAllotment(notes, { name: 'Seed swap' });
    const attempts = [
      { activityId: otherId, noteId },
      { activityId, noteId: 'f'.repeat(24) },
      { activityId, noteId: 'nothing' },
    ];
    for (const ids of attempts) {
      await expect(getNote(tools, hazel, ids)).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that note. It may be gone already.',
      });
    }
    for (const outsider of notes.outsiders) {
      for (const ids of [{ activityId, noteId }, ...attempts.slice(1)]) {
        await expect(getNote(tools, outsider, ids)).rejects.toMatchObject({
          code: 'notFound',
          message: 'We could not find that activity.',
        });
      }
    }
    await expect(getNote(tools, hazel, { activityId, noteId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('says to those who run the activity neither who nor on which day', async () => {
    const notes = await openNotes();
    const { tools, clock, hazel, rowan, barnaby, gale, activityId } = notes;
    const noteId = await notes.write(hazel);
    await agreeWithNote(tools, rowan, { activityId, noteId });
    const day = clock.now().toISOString().slice(0, 10);
    for (const runner of [barnaby, gale]) {
      const seen = await getNote(tools, runner, { activityId, noteId });
      const all = JSON.stringify([seen, await notes.page(runner)]);
      for (const telling of [hazel, rowan]) {
        expect(all).not.toContain(telling.personId);
        expect(all).not.toContain(telling.name.split(' ')[0]);
      }
      expect(all).not.toContain('Teasel');
      expect(seen.note).toMatchObject({
        ...{ said: null, month: day.slice(0, 7) },
        agreed: { people: [], others: true, isMine: false },
      });
      expect(JSON.stringify(seen)).not.toContain(day);
      // An id made the usual way begins with its second.
      const made = parseInt(noteId.slice(0, 8), 16) * 1000;
      expect(new Date(made).toISOString().slice(0, 10)).not.toBe(day);
    }
    const { note } = await getNote(tools, rowan, { activityId, noteId });
    expect(note.said).toMatchObject({ by: { name: 'Hazel Quickset' } });
    expect(note.agreed.people.map(({ name }) => name)).toEqual(['Rowan Brackett']);
  });
});
