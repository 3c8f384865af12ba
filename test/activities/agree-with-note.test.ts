import { describe, expect, it } from 'vitest';

import { agreeWithNote } from '#server/activities/index.ts';
import { openNotes } from './support/open-notes.ts';

async function openNote() {
  const notes = await openNotes();
  const noteId = await notes.write(notes.hazel);
  notes.announced.length = 0;
  const ids = { activityId: notes.activityId, noteId };
  return {
    ...notes,
    noteId,
    ids,
    agree: (actor: typeof notes.hazel) => agreeWithNote(notes.tools, actor, ids),
  };
}

describe('agreeing with a note', () => {
  it('puts my name beside it, once, and tells of it', async () => {
    const { announced, hazel, rowan, teazle, activityId, noteId, agree, read } = await openNote();
    expect(await read(rowan, noteId)).toMatchObject({ mayAgree: true });
    await agree(rowan);
    await Promise.all([agree(rowan), agree(rowan)]);
    await agree(teazle);
    expect(announced.map(({ view }) => view)).toEqual([{ activityId }, { activityId }]);
    const { agreed } = await read(hazel, noteId);
    expect(agreed.people.map(({ name }) => name)).toEqual(['Rowan Brackett', 'Dr Teazle Hurdle']);
    expect(agreed).toMatchObject({ others: false, isMine: false });
    const seen = (await read(teazle, noteId)).agreed;
    expect(seen.people.map(({ name }) => name)).toEqual(['Dr Teazle Hurdle', 'Rowan Brackett']);
    expect(seen.isMine).toBe(true);
  });

  it('is for colleagues, and not for who wrote it', async () => {
    const { hazel, barnaby, gale, outsiders, colleagues, noteId, agree, read, stored } =
      await openNote();
    for (const refused of [hazel, barnaby, gale]) {
      await expect(agree(refused)).rejects.toMatchObject({ code: 'notPermitted' });
      expect(await read(refused, noteId)).toMatchObject({ mayAgree: false });
    }
    for (const outsider of outsiders) {
      await expect(agree(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await stored(noteId))?.agreedBy).toEqual([]);
    const others = colleagues.filter((one) => one !== hazel);
    for (const colleague of others) await agree(colleague);
    expect((await stored(noteId))?.agreedBy).toHaveLength(others.length);
  });

  it('names twenty at most, and me among them', async () => {
    const notes = await openNote();
    const { fenwold, teasel, hazel, noteId, agree, read } = notes;
    for (let number = 1; number <= 20; number += 1) {
      await agree(await fenwold.addPerson(`Sorrel ${number}`, ['linkWorker', teasel]));
    }
    expect((await read(hazel, noteId)).agreed).toMatchObject({ others: false });
    await agree(notes.rowan);
    const { agreed } = await read(notes.rowan, noteId);
    expect(agreed.people).toHaveLength(20);
    expect(agreed.people[0]?.name).toBe('Rowan Brackett');
    expect(agreed.others).toBe(true);
  });

  it('is refused to whoever a moderator keeps from writing', async () => {
    const { clock, rowan, agree } = await openNote();
    const mutedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
    await expect(agree({ ...rowan, mutedUntil })).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
