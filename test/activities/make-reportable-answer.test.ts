import { describe, expect, it } from 'vitest';

import {
  answerNote,
  changeAnswer,
  makeReportableAnswer,
  makeReportableNote,
  takeBackAnswer,
} from '#server/activities/index.ts';
import { openNotes } from './support/open-notes.ts';

async function openReported() {
  const notes = await openNotes();
  const { tools, hazel, barnaby, activityId, fenwold } = notes;
  const noteId = await notes.write(hazel);
  const ids = { activityId, noteId };
  await answerNote(tools, barnaby, { ...ids, answer: 'Nobody asked you.' });
  notes.announced.length = 0;
  const place = { countyId: fenwold.countyId, thingId: noteId };
  return { ...notes, ids, noteId, place, reportable: makeReportableAnswer(tools) };
}

describe('an answer to a note in the hands of moderators', () => {
  it('is found by all who see it, with who gave it', async () => {
    const { hazel, petal, barnaby, outsiders, noteId, reportable } = await openReported();
    for (const reader of [hazel, petal]) {
      expect(await reportable.find(reader, noteId)).toMatchObject({ authorId: barnaby.personId });
    }
    for (const outsider of outsiders) {
      await expect(reportable.find(outsider, noteId)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('is gone live for all but who gave it and moderators, while the note stays', async () => {
    const notes = await openReported();
    const { tools, announced, hazel, petal, barnaby, marjoram, ids, noteId, place } = notes;
    const { reportable, read } = notes;
    await reportable.hide({ ...place, rule: 'kind' });
    expect(announced.map(({ event }) => event)).toEqual(['activity.noted']);
    for (const seer of [barnaby, marjoram]) {
      expect((await read(seer, noteId)).answer).toMatchObject({ isHidden: true, mayChange: false });
    }
    for (const other of [hazel, petal]) {
      expect(await read(other, noteId)).toMatchObject({ answer: null, mayAnswer: false });
      await expect(reportable.find(other, noteId)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(changeAnswer(tools, barnaby, { ...ids, answer: 'Sorry.' })).rejects.toMatchObject({
      code: 'notPermitted',
    });
    await reportable.restore(place);
    expect((await read(hazel, noteId)).answer).toMatchObject({ text: 'Nobody asked you.' });
  });

  it('is shown with the note that it answers, and not where that is hidden', async () => {
    const { tools, hazel, barnaby, place, reportable } = await openReported();
    expect(await reportable.show(place)).toMatchObject({
      ...{ authorId: barnaby.personId, state: 'standing' },
      around: [
        { authorId: hazel.personId, isReported: false },
        { authorId: barnaby.personId, isReported: true },
      ],
    });
    await makeReportableNote(tools).hide({ ...place, rule: 'kind' });
    expect((await reportable.show(place))?.around[0]?.body).toBeNull();
    await expect(reportable.find(hazel, place.thingId)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('while hidden can be taken back by who gave it, for good', async () => {
    const { tools, barnaby, hazel, ids, noteId, place, reportable, read } = await openReported();
    await reportable.hide({ ...place, rule: 'kind' });
    await takeBackAnswer(tools, barnaby, ids);
    await reportable.restore(place);
    expect(await reportable.show(place)).toBeNull();
    expect((await read(hazel, noteId)).answer).toBeNull();
  });
});
