import { describe, expect, it } from 'vitest';

import {
  agreeWithNote,
  answerNote,
  changeNote,
  listOwnActivities,
  takeBackAnswer,
  takeBackNote,
} from '#server/activities/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { refusalOf } from '#test/resources/support/refusal.ts';
import { openNotes, stood } from './support/open-notes.ts';

const bench = 'There is a bench by the gate now.';

async function openNote() {
  const notes = await openNotes();
  const { tools, rowan, activityId } = notes;
  const noteId = await notes.write(rowan, stood);
  const ids = { activityId, noteId };
  notes.announced.length = 0;
  const answer = (actor: Actor, words = bench) =>
    answerNote(tools, actor, { ...ids, answer: words });
  return { ...notes, ids, noteId, answer };
}

describe('PR7: answering a note about us', () => {
  it('stands beside the note with name and day, and tells of it', async () => {
    const { clock, announced, barnaby, colleagues, activityId, noteId, answer, read } =
      await openNote();
    expect(await read(barnaby, noteId)).toMatchObject({ mayAnswer: true });
    clock.forward({ days: 2 });
    await answer(barnaby);
    expect(announced).toMatchObject([{ event: 'activity.noted', view: { activityId } }]);
    for (const reader of [...colleagues, barnaby]) {
      expect(await read(reader, noteId)).toMatchObject({
        text: stood.note,
        answer: { by: { name: 'Barnaby Trellis' }, text: bench, at: clock.now().toISOString() },
        mayAnswer: false,
      });
    }
  });

  it('is done once, by whoever of them is first', async () => {
    const { rowan, barnaby, petal, noteId, answer, read } = await openNote();
    const [first, second] = await Promise.allSettled([
      answer(barnaby, 'We have a bench.'),
      answer(petal, 'We have chairs.'),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const kept = (await read(rowan, noteId)).answer?.text;
    for (const runner of [barnaby, petal]) {
      await expect(answer(runner, 'And a roof.')).rejects.toMatchObject({ code: 'conflict' });
    }
    expect((await read(rowan, noteId)).answer?.text).toBe(kept);
  });

  it('sent twice answers once, also at one moment', async () => {
    const { announced, barnaby, answer } = await openNote();
    await Promise.all([answer(barnaby), answer(barnaby)]);
    await answer(barnaby);
    expect(announced).toHaveLength(1);
  });

  it('taken back, the note is not answered a second time', async () => {
    const { tools, barnaby, petal, ids, noteId, answer, read } = await openNote();
    await answer(barnaby);
    await takeBackAnswer(tools, barnaby, ids);
    for (const runner of [barnaby, petal]) {
      await expect(answer(runner)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await read(petal, noteId)).toMatchObject({ answer: null, mayAnswer: false });
  });

  it('is all they can do: the note is not theirs to change, agree with or take away', async () => {
    const { tools, barnaby, gale, rowan, ids, noteId, read } = await openNote();
    for (const runner of [barnaby, gale]) {
      for (const work of [
        () => changeNote(tools, runner, { ...ids, kind: 'suits', note: 'everybody' }),
        () => takeBackNote(tools, runner, ids),
        () => agreeWithNote(tools, runner, ids),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'notPermitted' });
      }
    }
    expect(await read(rowan, noteId)).toMatchObject({ text: stood.note, kind: 'didNotSuit' });
  });

  it('is for those who run it: colleagues are refused, and to others it is not there', async () => {
    const { colleagues, outsiders, gale, answer, noteId, read } = await openNote();
    for (const colleague of colleagues) {
      await expect(answer(colleague)).rejects.toMatchObject({ code: 'notPermitted' });
      expect(await read(colleague, noteId)).toMatchObject({ mayAnswer: false, answer: null });
    }
    for (const outsider of outsiders) {
      await expect(answer(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    await answer(gale);
  });

  it('is read by Guard as strictly as the note, and asks for words', async () => {
    const { barnaby, noteId, answer, logged, stored } = await openNote();
    for (const words of ['Ring 01632 960123', 'Come to ZZ1 1AA', 'Is it 999 000 1006?']) {
      expect(await refusalOf(answer(barnaby, words))).toMatchObject({ fields: ['answer'] });
      expect(logged.join()).not.toContain(words);
    }
    expect((await refusalOf(answer(barnaby, 'We remember Mrs Tiller'))).fields).toEqual([
      'answer',
      'checked',
    ]);
    for (const words of ['', ' ', 'a'.repeat(401)]) {
      expect(await refusalOf(answer(barnaby, words))).toMatchObject({ fields: ['answer'] });
    }
    expect((await stored(noteId))?.isAnswered).toBe(false);
  });

  it('the list of those who run it says so as long as there is something to answer', async () => {
    const { tools, barnaby, petal, oakley, answer } = await openNote();
    const waiting = async (actor: Actor) =>
      (await listOwnActivities(tools, actor)).map(({ hasNotesToAnswer }) => hasNotesToAnswer);
    expect(await waiting(barnaby)).toEqual([true]);
    await answer(petal);
    expect(await waiting(barnaby)).toEqual([false]);
    expect(await waiting(oakley)).toEqual([]);
  });
});
