import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { getMeeting, replyToMeeting, takeRota } from '#server/meetings/index.ts';
import type { RotaDateView } from '#server/meetings/rota/contract.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';
import { HALL, MILL, openRota } from './support/open-rota.ts';

/** Proposals of which each moves to a Tuesday in the mill, and Hazel has answered for the first two. */
async function openProposed() {
  const world = await openRota({ capacity: '20' });
  const { tools, hazel, marjoram, addPartTimers, teasel, brackenford, keep, plan } = world;
  await addPartTimers(teasel, 4, 'monday', 'tuesday');
  await addPartTimers(brackenford, 4, 'monday', 'tuesday');
  await keep();
  const { dates } = await plan();
  for (const { meetingId } of dates.slice(0, 2)) {
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
  }
  world.announced.length = 0;
  const asked = ({ meetingId, sequence, after }: RotaDateView) => ({
    ...{ meetingId, sequence: String(sequence), day: after.day, place: after.place },
  });
  const take = (
    some: readonly Record<string, unknown>[],
    actor: Actor = marjoram,
    meetingId = world.meetingId,
  ) => takeRota(tools, actor, { meetingId, dates: some });
  const look = (meetingId: string) => getMeeting(tools, hazel, { meetingId });
  const [first, second] = dates;
  if (!first || !second) throw new Error('Six are to come.');
  return { ...world, dates, asked, take, look, first, second };
}

describe('taking what the rota proposes', () => {
  it('moves those that were ticked, leaves all else of them, and asks again who had answered', async () => {
    const { take, asked, look, dates, first, second, announced, plan } = await openProposed();
    expect(dates.every(({ isMoved }) => isMoved)).toBe(true);
    const { dates: taken } = await take([asked(first)]);
    expect(taken).toEqual([
      {
        ...{ meetingId: first.meetingId, refused: null },
        ...{ startsAt: first.after.startsAt, place: first.after.place },
      },
    ]);
    expect(await look(first.meetingId)).toMatchObject({
      ...{ startsAt: '2026-10-13T09:00:00.000Z', endsAt: '2026-10-13T11:00:00.000Z' },
      ...{ sequence: 1, myAnswer: null, counts: { going: 0 }, capacity: 20 },
      ...{ phone: '01632 960123, then 4471', place: first.after.place },
    });
    expect(await look(second.meetingId)).toMatchObject({ sequence: 0, myAnswer: 'going' });
    expect(announced).toMatchObject([
      { event: 'meeting.changed', view: { meetingIds: [first.meetingId] } },
    ]);
    const [again] = (await plan()).dates;
    expect(again).toMatchObject({ meetingId: first.meetingId, isMoved: false });
  });

  it('reports one that was changed meanwhile, and moves the others all the same', async () => {
    const { take, asked, look, first, second } = await openProposed();
    await take([{ ...asked(first), day: first.before.startsAt.slice(0, 10), place: MILL }]);
    const { dates: taken } = await take([{ ...asked(first), place: HALL }, asked(second)]);
    expect(taken[0]?.refused).toContain('Somebody changed this meeting meanwhile');
    expect(taken[1]?.refused).toBeNull();
    expect(await look(second.meetingId)).toMatchObject({ sequence: 1 });
    expect(await look(first.meetingId)).toMatchObject({ sequence: 1, place: MILL });
  });

  it('changes nothing twice where the same form comes again', async () => {
    const { take, asked, look, first } = await openProposed();
    await take([asked(first)]);
    expect((await take([asked(first)])).dates).toMatchObject([{ refused: null }]);
    expect(await look(first.meetingId)).toMatchObject({ sequence: 1 });
  });

  it('moves no date out of its week, to no place that was not said, and none that has begun', async () => {
    const { take, asked, look, first, clock } = await openProposed();
    for (const changes of [{ day: '2026-10-20' }, { place: 'My kitchen' }]) {
      const { dates } = await take([{ ...asked(first), ...changes }]);
      expect(dates[0]?.refused).toContain('proposed no more');
    }
    clock.moveTo('2026-10-14T10:00:00.000Z');
    const { dates } = await take([asked(first)]);
    expect(dates[0]?.refused).toContain('has begun');
    clock.moveTo('2026-10-13T12:00:00.000Z');
    expect((await take([asked(first)])).dates[0]?.refused).toContain('still to come');
    expect(await look(first.meetingId)).toMatchObject({ sequence: 0 });
  });

  it('takes dates of this series alone', async () => {
    const { take, asked, first, setUp, marjoram, ...world } = await openProposed();
    const { firstMeetingId } = await setUp({ name: 'Another', audience: world.teasel });
    await expect(take([asked(first)], marjoram, firstMeetingId)).rejects.toMatchObject({
      code: 'invalidInput',
    });
    expect(await refusalOf(take([]))).toEqual({ code: 'invalidInput', fields: ['dates'] });
    const malformed = take([{ ...asked(first), meetingId: 'x' }]);
    expect(await refusalOf(malformed)).toMatchObject({ code: 'invalidInput' });
  });

  it('is for coordinators of the county; for those who see no meetings it is not there', async () => {
    const { take, asked, look, first, hazel, teazle, ...world } = await openProposed();
    for (const one of [hazel, teazle]) {
      await expect(take([asked(first)], one)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const one of [world.barnaby, world.alder, world.strangeCoordinator]) {
      await expect(take([asked(first)], one)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await look(first.meetingId)).toMatchObject({ sequence: 0 });
  });
});
