import { describe, expect, it } from 'vitest';

import { writeNote, withdrawActivity } from '#server/activities/index.ts';
import { MatchNote } from '#server/activities/match-note.model.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { openNotes, stood, watched } from './support/open-notes.ts';

describe('writing a note on whom an activity suits', () => {
  it('is read by all colleagues, newest first, with name and day', async () => {
    const { clock, hazel, rowan, colleagues, write, notesFor } = await openNotes();
    await write(hazel);
    clock.forward({ days: 1 });
    await write(rowan, { ...stood, note: '  somebody who\n cannot  stand long ' });
    for (const colleague of colleagues) {
      const notes = await notesFor(colleague);
      expect(notes.map(({ kind, text, said }) => [kind, text, said?.by.name])).toEqual([
        ['didNotSuit', 'somebody who cannot stand long', 'Rowan Brackett'],
        ['suits', 'somebody who wanted to watch first', 'Hazel Quickset'],
      ]);
      expect(notes[0]?.said?.at).toBe(clock.now().toISOString());
    }
    expect((await notesFor(rowan)).map(({ isMine }) => isMine)).toEqual([true, false]);
  });

  it('is for colleagues; those who run it are refused, and to others it is not there', async () => {
    const { barnaby, gale, outsiders, colleagues, write, page } = await openNotes();
    for (const runner of [barnaby, gale]) {
      await expect(write(runner)).rejects.toMatchObject({ code: 'notPermitted' });
      expect((await page(runner)).mayNote).toBe(false);
    }
    for (const outsider of outsiders) {
      await expect(write(outsider)).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that activity.',
      });
    }
    expect(await MatchNote.countDocuments()).toBe(0);
    for (const colleague of colleagues) {
      expect((await page(colleague)).mayNote).toBe(true);
      await write(colleague);
    }
    expect(await MatchNote.countDocuments()).toBe(colleagues.length);
  });

  it('sent twice is said once, and with other words refused', async () => {
    const { hazel, write } = await openNotes();
    const clientId = 'sent-twice-as-it-was';
    const both = await Promise.all([write(hazel, { clientId }), write(hazel, { clientId })]);
    expect(both[0]).toBe(both[1]);
    expect(await write(hazel, { clientId })).toBe(both[0]);
    for (const other of [{ note: 'somebody else' }, { kind: 'didNotSuit' }]) {
      await expect(write(hazel, { clientId, ...other })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    expect(await MatchNote.countDocuments()).toBe(1);
  });

  it('is told to all who see the activity, without a word or a name', async () => {
    const { announced, hazel, rowan, petal, oakley, activityId, write } = await openNotes();
    await write(hazel);
    expect(announced).toMatchObject([{ event: 'activity.noted', view: { activityId } }]);
    expect(announced.map(({ view }) => view)).toEqual([{ activityId }]);
    expect(announced[0]?.audience).toEqual(
      expect.arrayContaining([rowan.personId, petal.personId]),
    );
    expect(announced[0]?.audience).not.toContain(oakley.personId);
  });

  it.each([
    ['an NHS number', 'somebody like 999 000 1006'],
    ['a postcode', 'somebody who lives near ZZ1 1AA'],
    ['a phone number', 'somebody: ring 01632 960123'],
    ['an e-mail address', 'somebody, ask tansy@reed.example'],
    ['a date of birth', 'somebody born 4 March 1941'],
  ])('with %s is stopped, whatever is pressed, and neither kept nor logged', async (_, note) => {
    const { hazel, logged, write } = await openNotes();
    for (const checked of [undefined, 'yes']) {
      expect(await refusalOf(write(hazel, { note, checked }))).toMatchObject({
        code: 'guardRefused',
        fields: expect.arrayContaining(['note']) as string[],
      });
    }
    expect(await MatchNote.countDocuments()).toBe(0);
    expect(logged.join()).not.toContain(note);
  });

  it('with what may be a name is asked about, and kept once it was looked at', async () => {
    const { hazel, write } = await openNotes();
    const note = 'my patient Mabel, who wanted to watch';
    expect(await refusalOf(write(hazel, { note }))).toEqual({
      code: 'guardRefused',
      fields: ['note', 'checked'],
    });
    await write(hazel, { note, checked: 'yes' });
    expect(await MatchNote.countDocuments()).toBe(1);
  });

  it('asks for both fields, and for few words', async () => {
    const { tools, hazel, activityId, write } = await openNotes();
    const clientId = 'a-form-of-its-own-1';
    expect(await refusalOf(writeNote(tools, hazel, { activityId, clientId }))).toEqual({
      code: 'invalidInput',
      fields: ['kind', 'note'],
    });
    for (const note of ['', ' \n ', 'a'.repeat(281), { $ne: '' }, 'a\u202eb']) {
      expect(await refusalOf(write(hazel, { note }))).toMatchObject({ fields: ['note'] });
    }
    for (const kind of ['best', '', { $ne: '' }]) {
      expect(await refusalOf(write(hazel, { kind }))).toMatchObject({ fields: ['kind'] });
    }
    expect(await MatchNote.countDocuments()).toBe(0);
  });

  it('is refused to whoever a moderator keeps from writing', async () => {
    const { clock, hazel, write } = await openNotes();
    const mutedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
    await expect(write({ ...hazel, mutedUntil })).rejects.toMatchObject({ code: 'notPermitted' });
    clock.forward({ minutes: 2 });
    await write({ ...hazel, mutedUntil });
  });

  it('goes out of sight with the activity', async () => {
    const { tools, hazel, marjoram, activityId, write, read } = await openNotes();
    const noteId = await write(hazel);
    await withdrawActivity(tools, marjoram, { activityId });
    for (const work of [() => read(hazel, noteId), () => write(hazel, watched)]) {
      await expect(work()).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
