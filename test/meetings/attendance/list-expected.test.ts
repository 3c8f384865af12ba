import { describe, expect, it } from 'vitest';

import { listExpected, markAttended, replyToMeeting, sayAttended } from '#server/meetings/index.ts';
import { notThere, openHeld } from '../support/open-held.ts';

describe('listExpected', () => {
  it('those who said that they would come first, then those marked, never who marks', async () => {
    const { tools, clock, marjoram, hazel, rowan, teazle, fenwold, teasel, october } =
      await openHeld();
    const linnet = await fenwold.addPerson('Linnet Rail', ['linkWorker', teasel]);
    clock.moveTo('2026-10-13T12:00:00.000Z');
    for (const [actor, answer] of [
      [rowan, 'phone'],
      [marjoram, 'going'],
      [teazle, 'no'],
      [hazel, 'going'],
    ] as const) {
      await replyToMeeting(tools, actor, { meetingId: october, answer });
      clock.forward({ minutes: 1 });
    }
    clock.moveTo('2026-10-14T12:00:00.000Z');
    await markAttended(tools, marjoram, {
      ...{ meetingId: october, was: [], present: linnet.personId },
    });
    await sayAttended(tools, hazel, { meetingId: october, came: 'there' });
    const { people, pages } = await listExpected(tools, marjoram, { meetingId: october });
    expect(pages).toBe(1);
    expect(people).toMatchObject([
      { name: 'Rowan Brackett', answer: 'phone', came: null, isSettled: false },
      { name: 'Hazel Quickset', answer: 'going', came: 'there', isSettled: true },
      { name: 'Linnet Rail', answer: null, came: 'there', isSettled: false },
    ]);
  });

  it('finds others of the audience by the beginnings of their names', async () => {
    const { tools, marjoram, teazle, barnaby, october } = await openHeld();
    const find = async (q: string) =>
      (await listExpected(tools, marjoram, { meetingId: october, q })).people;
    expect(await find('tea')).toMatchObject([{ id: teazle.personId, answer: null }]);
    expect(await find(barnaby.name)).toEqual([]);
    expect(await find('Sedge')).toEqual([]);
  });

  it('however many said that they would, a page has thirty', async () => {
    const { tools, clock, fenwold, teasel, marjoram, october: meetingId } = await openHeld();
    clock.moveTo('2026-10-13T12:00:00.000Z');
    const people = await Promise.all(
      Array.from({ length: 35 }, (_, at) =>
        fenwold.addPerson(`Person ${at}`, ['linkWorker', teasel]),
      ),
    );
    await Promise.all(
      people.map((actor) => replyToMeeting(tools, actor, { meetingId, answer: 'going' })),
    );
    clock.moveTo('2026-10-14T12:00:00.000Z');
    const first = await listExpected(tools, marjoram, { meetingId });
    const last = await listExpected(tools, marjoram, { meetingId, page: '2' });
    expect([first.people.length, last.people.length, last.pages]).toEqual([30, 5, 2]);
    const ids = [...first.people, ...last.people].map(({ id }) => id);
    expect(new Set(ids).size).toBe(35);
    for (const page of ['7', 'x', '-1']) {
      const { people: found } = await listExpected(tools, marjoram, { meetingId, page });
      expect(found.length).toBe(page === '7' ? 5 : 30);
    }
  });

  it('is for coordinators of the county', async () => {
    const { tools, hazel, barnaby, strangeCoordinator, october: meetingId } = await openHeld();
    const list = (actor: typeof hazel) => listExpected(tools, actor, { meetingId });
    await expect(list(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(list(barnaby)).rejects.toMatchObject(notThere);
    await expect(list(strangeCoordinator)).rejects.toMatchObject(notThere);
  });
});
