import { describe, expect, it } from 'vitest';

import { answerCommitment, createSeries, writeCommitment } from '#server/meetings/index.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { notThere, openHeld } from '../support/open-held.ts';
import { refusalOf } from '../support/refusal.ts';

/** Hazel and Rowan shared a line in October; it is the week before November. */
async function openNovember() {
  const held = await openHeld();
  const { tools, clock, hazel, rowan, october, november, commitments } = held;
  for (const actor of [hazel, rowan]) {
    const line = { meetingId: october, words: `${actor.name} asks first`, isShared: 'yes' };
    await writeCommitment(tools, actor, line);
  }
  clock.moveTo('2026-11-05T12:00:00.000Z');
  const [asked] = (await commitments(hazel, november)).asked;
  const answer = (actor: typeof hazel, more: Record<string, unknown> = {}) =>
    answerCommitment(tools, actor, {
      ...{ meetingId: november, commitmentId: asked?.id, progress: 'trying' },
      ...more,
    });
  return { ...held, asked, answer };
}

describe('answerCommitment', () => {
  it('says how it went, with a line that stays private though the words were shared', async () => {
    const { hazel, rowan, marjoram, october, november, answer, commitments } = await openNovember();
    await answer(hazel, { note: 'Twice, and it helped' });
    const mine = await commitments(hazel, november);
    expect(mine.asked).toMatchObject([
      { progress: 'trying', note: 'Twice, and it helped', isAnswered: true },
    ]);
    for (const actor of [rowan, marjoram]) {
      for (const meetingId of [october, november]) {
        const seen = JSON.stringify(await commitments(actor, meetingId));
        expect(seen).not.toContain('Twice');
      }
    }
    await answer(hazel, { progress: 'did' });
    expect((await commitments(hazel, november)).asked).toMatchObject([
      { progress: 'did', note: '', isAnswered: true },
    ]);
  });

  it('what is still tried is asked about at the next date, what is done or let go is not', async () => {
    const { clock, hazel, rowan, november, december, answer, commitments } = await openNovember();
    const [rowans] = (await commitments(rowan, november)).asked;
    await answer(hazel, { progress: 'trying', note: 'Not yet' });
    await answer(rowan, { progress: 'letGo', commitmentId: rowans?.id });
    clock.moveTo('2026-12-03T12:00:00.000Z');
    expect((await commitments(hazel, december)).asked).toMatchObject([
      { progress: 'trying', note: '', isAnswered: false },
    ]);
    expect((await commitments(rowan, december)).asked).toEqual([]);
  });

  it('nobody answers for another, at another series or at the date where it was written', async () => {
    const { tools, hazel, rowan, marjoram, stranger, ...world } = await openNovember();
    const { october, asked, answer, commitments, november } = world;
    const { firstMeetingId } = await createSeries(
      ...([tools, marjoram, yearOfMeetings({ startsOn: '2026-11-06', name: 'Other' })] as const),
    );
    for (const actor of [rowan, marjoram, stranger]) {
      await expect(answer(actor)).rejects.toMatchObject(notThere);
    }
    for (const more of [
      { meetingId: firstMeetingId },
      { meetingId: october },
      { commitmentId: 'x' },
      { commitmentId: november },
    ]) {
      await expect(answer(hazel, more)).rejects.toMatchObject(notThere);
    }
    expect((await commitments(hazel, november)).asked).toEqual([asked]);
  });

  it('has its time, three answers, and a line that Guard reads', async () => {
    const { clock, hazel, december, answer } = await openNovember();
    await expect(answer(hazel, { meetingId: december })).rejects.toMatchObject({
      code: 'conflict',
    });
    const refused = (more: Record<string, unknown>) => refusalOf(answer(hazel, more));
    expect(await refused({ progress: 'maybe' })).toMatchObject({ fields: ['progress'] });
    expect(await refused({ note: 'Rang 999 000 1006' })).toEqual({
      ...{ code: 'guardRefused', fields: ['note'] },
    });
    clock.moveTo('2027-01-05T12:00:00.000Z');
    await expect(answer(hazel)).rejects.toMatchObject({ code: 'conflict' });
  });
});
