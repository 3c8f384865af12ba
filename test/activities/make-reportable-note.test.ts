import { describe, expect, it } from 'vitest';

import {
  agreeWithNote,
  answerNote,
  changeNote,
  makeReportableNote,
  takeBackNote,
  withdrawActivity,
} from '#server/activities/index.ts';
import { openNotes, stood } from './support/open-notes.ts';

async function openReported() {
  const notes = await openNotes();
  const { tools, hazel, fenwold } = notes;
  const noteId = await notes.write(hazel, stood);
  const place = { countyId: fenwold.countyId, thingId: noteId };
  notes.announced.length = 0;
  const ids = { activityId: notes.activityId, noteId };
  return { ...notes, ids, noteId, place, reportable: makeReportableNote(tools) };
}

describe('a note in the hands of moderators', () => {
  it('is found by all who see it; those who run the activity are not told who wrote it', async () => {
    const { hazel, rowan, barnaby, gale, outsiders, ids, noteId, reportable } =
      await openReported();
    const found = {
      authorId: hazel.personId,
      title: 'Loosestrife allotment mornings. Did not suit:',
      path: `/whats-on/${ids.activityId}/notes/${noteId}`,
    };
    expect(await reportable.find(rowan, noteId)).toMatchObject({
      ...found,
      withholdsAuthor: false,
    });
    for (const runner of [barnaby, gale]) {
      expect(await reportable.find(runner, noteId)).toMatchObject({
        ...{ ...found, withholdsAuthor: true },
      });
    }
    for (const outsider of outsiders) {
      await expect(reportable.find(outsider, noteId)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('is gone live for all but its author and moderators, and comes back in its place', async () => {
    const notes = await openReported();
    const { tools, announced, hazel, rowan, teazle, barnaby, marjoram, alder } = notes;
    const { clock, ids, noteId, place, reportable } = notes;
    clock.forward({ minutes: 1 });
    await notes.write(rowan);
    announced.length = 0;
    await reportable.hide({ ...place, rule: 'kind' });
    await reportable.hide({ ...place, rule: 'kind' });
    expect(announced).toHaveLength(1);
    expect(announced[0]?.audience).toEqual(
      expect.arrayContaining([barnaby.personId, teazle.personId]),
    );
    for (const seer of [hazel, marjoram, alder]) {
      expect((await notes.notesFor(seer)).map(({ isHidden }) => isHidden)).toEqual([false, true]);
    }
    for (const other of [rowan, teazle, barnaby]) {
      expect(await notes.notesFor(other)).toHaveLength(1);
      for (const work of [
        () => reportable.find(other, noteId),
        () => notes.read(other, noteId),
        () => agreeWithNote(tools, other, ids),
        () => answerNote(tools, other, { ...ids, answer: 'We have a bench.' }),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'notFound' });
      }
    }
    for (const work of [
      () => agreeWithNote(tools, marjoram, ids),
      () => changeNote(tools, hazel, { ...ids, ...stood, note: 'somebody else' }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: 'notPermitted' });
    }
    await reportable.restore(place);
    expect((await notes.notesFor(rowan)).map(({ isHidden }) => isHidden)).toEqual([false, false]);
    expect(announced).toHaveLength(2);
  });

  it('is shown with its answer and with what it said before', async () => {
    const { tools, hazel, barnaby, ids, place, reportable, clock } = await openReported();
    expect(await reportable.show(place)).toMatchObject({ around: [], earlier: [] });
    const changedAt = clock.now().toISOString();
    await changeNote(tools, hazel, { ...ids, ...stood, note: 'somebody in a hurry' });
    await answerNote(tools, barnaby, { ...ids, answer: 'We have time.' });
    expect(await reportable.show(place)).toMatchObject({
      ...{ state: 'standing', path: `/whats-on/${ids.activityId}/notes/${ids.noteId}` },
      earlier: [{ at: changedAt }],
      around: [
        { authorId: hazel.personId, isReported: true },
        { authorId: barnaby.personId, isReported: false },
      ],
    });
    expect(await reportable.listConcerned(place)).toEqual([hazel.personId]);
  });

  it('while hidden can be taken back by its author, for good', async () => {
    const { tools, hazel, ids, place, reportable, notesFor } = await openReported();
    await reportable.hide({ ...place, rule: 'kind' });
    await takeBackNote(tools, hazel, ids);
    await reportable.restore(place);
    expect(await reportable.show(place)).toBeNull();
    expect(await notesFor(hazel)).toEqual([]);
  });

  it('of an activity that was taken off leads nowhere, and of another county is not there', async () => {
    const { tools, marjoram, wealdshire, ids, place, reportable } = await openReported();
    expect(await reportable.show({ ...place, countyId: wealdshire.countyId })).toBeNull();
    await reportable.hide({ ...place, countyId: wealdshire.countyId, rule: 'kind' });
    expect(await reportable.show(place)).toMatchObject({ state: 'standing' });
    expect(await reportable.show({ ...place, thingId: 'nothing' })).toBeNull();
    await withdrawActivity(tools, marjoram, { activityId: ids.activityId });
    expect(await reportable.show(place)).toMatchObject({ path: null });
  });
});
