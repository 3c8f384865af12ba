import { describe, expect, it } from 'vitest';

import { getActivity } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';
import { openNotes } from './support/open-notes.ts';

describe('one activity', () => {
  it('is there for colleagues and for its own provider, each with what they may do', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, alder, marjoram, barnaby } = board;
    const activityId = await addAllotment(board);
    const rights = async (actor: typeof hazel) => {
      const { mayChange, speaksAs } = await getActivity(tools, actor, { activityId });
      return [mayChange, speaksAs];
    };
    for (const colleague of [hazel, teazle, alder]) {
      expect(await rights(colleague)).toEqual([false, 'rang']);
    }
    expect(await rights(marjoram)).toEqual([true, 'rang']);
    expect(await rights(barnaby)).toEqual([true, 'provider']);
  });

  it('of others, of another county, unknown and malformed are refused in the same words', async () => {
    const board = await openBoard();
    const { tools, hazel, oakley, stranger, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    const unknown = 'f'.repeat(24);
    const attempts = [
      [oakley, activityId],
      [stranger, activityId],
      [strangeCoordinator, activityId],
      [hazel, unknown],
      [hazel, 'nothing'],
      [oakley, unknown],
    ] as const;
    for (const [actor, id] of attempts) {
      await expect(getActivity(tools, actor, { activityId: id })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that activity.',
      });
    }
    await expect(getActivity(tools, hazel, { activityId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });

  it('holds ten notes, and leads from note to note to the older ones', async () => {
    const { hazel, rowan, write, page } = await openNotes();
    for (let number = 1; number <= 23; number += 1) {
      await write(hazel, { note: `somebody in situation ${number}` });
    }
    const numbers: number[] = [];
    let before: string | null = '';
    const sizes: number[] = [];
    while (before !== null) {
      const { notes, olderNotes } = await page(rowan, before);
      sizes.push(notes.length);
      numbers.push(...notes.map(({ text }) => Number(text.split(' ').at(-1))));
      before = olderNotes;
    }
    expect(sizes).toEqual([10, 10, 3]);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 23 }, (_, index) => index + 1),
    );
  });

  it('begins with the newest notes where the address names none of its own', async () => {
    const notes = await openNotes();
    const { tools, hazel, write, page } = notes;
    const noteId = await write(hazel);
    const otherId = await addAllotment(notes, { name: 'Seed swap' });
    for (const notesBefore of ['', 'nothing', 'f'.repeat(24), { $ne: '' }]) {
      const seen = await getActivity(tools, hazel, { activityId: notes.activityId, notesBefore });
      expect(seen.notes.map(({ id }) => id)).toEqual([noteId]);
    }
    const other = await getActivity(tools, hazel, { activityId: otherId, notesBefore: noteId });
    expect(other.notes).toEqual([]);
    expect((await page(hazel, noteId)).notes).toEqual([]);
  });
});
