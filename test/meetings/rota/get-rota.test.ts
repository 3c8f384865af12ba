import { describe, expect, it } from 'vitest';

import { Organisation } from '#server/accounts/organisation.model.ts';
import { replyToMeeting, sayAttended } from '#server/meetings/index.ts';
import { Place } from '#server/places/place.model.ts';
import { profiled } from '#test/support/profiled.ts';
import { HALL, MILL, openRota } from './support/open-rota.ts';

describe('the rota of a series', () => {
  it('begins with the place and the day of the series, and proposes nothing yet', async () => {
    const { read, teasel, brackenford, ambry } = await openRota();
    expect(await read()).toMatchObject({
      name: 'Practice meeting',
      places: [{ name: 'Ambry' }, { name: 'Quillbeck' }],
      ground: {
        version: 0,
        bases: [
          { organisationId: brackenford, placeId: null },
          { organisationId: teasel, placeId: null },
        ],
        venues: [{ name: HALL, placeId: ambry }],
        weekdays: ['wednesday'],
      },
      plan: null,
    });
  });

  it('shares the miles of the year, those that were driven included, and says who drove', async () => {
    const { keep, plan, clock } = await openRota({ times: '6' });
    await keep({ weekdays: 'wednesday' });
    clock.moveTo('2026-12-20T09:00:00.000Z');
    const { dates, miles, held, heldElsewhere, withoutBase } = await plan();
    expect([held, heldElsewhere, withoutBase]).toEqual([3, 0, []]);
    // 0.3 degrees are 20.7 miles, times 1.3, there and back: 53.9 each time.
    expect(miles).toEqual([
      { organisation: 'Brackenford Wellbeing CIC', driven: 162, asItIs: 323, proposed: 162 },
      { organisation: "Teasel House Carers' Network", driven: 0, asItIs: 0, proposed: 162 },
    ]);
    expect(dates.map(({ after }) => after.place)).toEqual([MILL, MILL, MILL]);
    expect(dates[0]).toMatchObject({ isMoved: false, isElsewhere: true, before: { place: HALL } });
    expect(dates[0]?.reasons).toEqual([
      {
        ...{ kind: 'driven', organisation: 'Brackenford Wellbeing CIC', miles: 162, more: 162 },
        ...{ wayWas: 54, wayIs: 0 },
      },
    ]);
  });

  it('moves a date within its week where fewer are off, at the same hour of the clock', async () => {
    const { keep, plan, addPartTimers, teasel, brackenford } = await openRota();
    await addPartTimers(teasel, 4, 'monday', 'tuesday');
    await addPartTimers(brackenford, 4, 'monday', 'tuesday');
    await keep();
    const { dates, people, days } = await plan();
    expect(dates).toHaveLength(6);
    expect(dates.slice(0, 2).map(({ after }) => after)).toMatchObject([
      { day: '2026-10-13', startsAt: '2026-10-13T09:00:00.000Z' },
      { day: '2026-11-10', startsAt: '2026-11-10T10:00:00.000Z' },
    ]);
    const wednesday = { weekday: 'wednesday', off: 8, missed: 0 };
    const tuesday = { weekday: 'tuesday', off: 0, missed: 0 };
    expect([people, days]).toEqual([12, [tuesday, wednesday]]);
    expect(dates[0]?.reasons).toContainEqual({
      ...{ kind: 'days', people: 12, was: wednesday, is: tuesday },
    });
  });

  it('counts neither one or two people by themselves, nor all but these', async () => {
    const { keep, plan, worksOn, hazel, rowan, teazle, tools, clock, meetingId } = await openRota();
    await keep();
    await worksOn(hazel, 'tuesday');
    await replyToMeeting(tools, rowan, { meetingId, answer: 'no' });
    clock.moveTo('2026-10-20T09:00:00.000Z');
    expect((await plan()).days).toEqual([
      { weekday: 'tuesday', off: 0, missed: 0 },
      { weekday: 'wednesday', off: 'few', missed: 'few' },
    ]);
    for (const one of [rowan, teazle]) await worksOn(one, 'tuesday');
    expect((await plan()).days[1]).toMatchObject({ off: 'most' });
  });

  it('counts as missed also those who had answered and did not come, where it was said who came', async () => {
    const { keep, plan, tools, clock, meetingId, fenwold, teasel, ...world } = await openRota();
    await keep();
    const coming = [world.hazel, world.teazle, world.rowan, world.marjoram];
    coming.push(await fenwold.addPerson('Clover Stook', ['linkWorker', teasel]));
    for (const one of coming) await replyToMeeting(tools, one, { meetingId, answer: 'going' });
    clock.moveTo('2026-10-20T09:00:00.000Z');
    expect((await plan()).days[1]).toMatchObject({ weekday: 'wednesday', missed: 0 });
    await sayAttended(tools, world.hazel, { meetingId, came: 'there' });
    expect((await plan()).days[1]).toMatchObject({ weekday: 'wednesday', missed: 4 });
  });

  it('takes no day on which nobody met yet for one that nobody misses', async () => {
    const { keep, plan, tools, clock, meetingId, ...world } = await openRota({ place: '' });
    await keep();
    for (const one of [world.hazel, world.teazle, world.rowan]) {
      await replyToMeeting(tools, one, { meetingId, answer: 'no' });
    }
    clock.moveTo('2026-10-20T09:00:00.000Z');
    const { dates, days } = await plan();
    expect(days[1]).toMatchObject({ weekday: 'wednesday', missed: 3 });
    expect(dates.filter(({ isMoved }) => isMoved)).toEqual([]);
  });

  it('names no person, and counts nobody of the other organisations', async () => {
    const { setUp, read, keep, teasel, hazel, rowan, addPartTimers, brackenford, ...world } =
      await openRota();
    await addPartTimers(brackenford, 3, 'monday');
    const { firstMeetingId } = await setUp({ audience: teasel, name: 'Of Teasel House' });
    await keep({ meetingId: firstMeetingId });
    const rota = await read(world.marjoram, firstMeetingId);
    expect(rota.ground.bases).toMatchObject([{ organisationId: teasel }]);
    // Hazel, Dr Teazle, and Marjoram who coordinates.
    expect(rota.plan).toMatchObject({ people: 3 });
    expect(rota.plan?.days).toContainEqual({ weekday: 'wednesday', off: 0, missed: 0 });
    const text = JSON.stringify(rota);
    for (const { name, personId } of [hazel, rowan, world.teazle]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(personId);
    }
  });

  it('avoids bank holidays and other meetings at the hour, and says so', async () => {
    const { keep, setUp, plan, brackenford } = await openRota({
      ...{ weekday: 'monday', ordinal: '1', startsOn: '2027-04-01', times: '3' },
    });
    await setUp({ ...clash, audience: brackenford });
    await keep({ weekdays: ['monday', 'tuesday', 'wednesday'] });
    const { dates } = await plan();
    // Easter Monday is 29 March; 3 May is the early bank holiday, and Brackenford meets on Tuesdays.
    const may = dates.find(({ before }) => before.startsAt.startsWith('2027-05-03'));
    expect(may).toMatchObject({ isMoved: true, after: { day: '2027-05-05' } });
    expect(may?.reasons[0]).toEqual({ kind: 'holiday', holiday: 'Early May bank holiday' });
    const april = dates.find(({ before }) => before.startsAt.startsWith('2027-04-05'));
    expect(april).toMatchObject({ isMoved: false });
  });

  it('counts no miles of dates at places that are not known, or to which nobody comes', async () => {
    const { keep, plan, clock } = await openRota({ place: '', times: '3' });
    await keep();
    clock.moveTo('2026-10-20T09:00:00.000Z');
    const { dates, miles, heldElsewhere } = await plan();
    expect(heldElsewhere).toBe(0);
    expect(miles.map(({ proposed }) => proposed)).toEqual([0, 0]);
    expect(dates.every(({ isElsewhere }) => !isElsewhere)).toBe(true);

    const other = await openRota({ place: 'Somewhere', times: '3' });
    await other.keep();
    other.clock.moveTo('2026-10-20T09:00:00.000Z');
    expect(await other.plan()).toMatchObject({ held: 1, heldElsewhere: 1 });
  });

  it('forgets what is older than twelve months, and a place that went off the map', async () => {
    const { keep, plan, read, clock, ...world } = await openRota({ repeat: 'weekly', times: '80' });
    await keep();
    clock.moveTo('2028-01-20T12:00:00.000Z');
    expect((await plan()).held).toBe(52);
    await Place.deleteOne({ _id: world.quillbeck });
    const { ground } = await read();
    expect(ground.venues).toContainEqual({ name: MILL, placeId: null });
    expect(ground.bases.map(({ placeId }) => placeId)).toEqual([null, world.ambry]);
  });

  it('is for coordinators of the county; for those who see no meetings it is not there', async () => {
    const { read, keep, hazel, teazle, barnaby, alder, strangeCoordinator } = await openRota();
    await keep();
    for (const one of [hazel, teazle]) {
      await expect(read(one)).rejects.toMatchObject({ code: 'notPermitted' });
    }
    for (const one of [barnaby, alder, strangeCoordinator]) {
      await expect(read(one)).rejects.toMatchObject({ code: 'notFound' });
    }
    await expect(read(hazel, 'nonsense')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('leaves out an organisation that has closed', async () => {
    const { read, keep, brackenford, teasel } = await openRota();
    await keep();
    await Organisation.updateOne({ _id: brackenford }, { $set: { state: 'closed' } });
    expect((await read()).ground.bases).toMatchObject([{ organisationId: teasel }]);
  });

  it('asks as many questions for sixty people as for six, and reads no collection whole', async () => {
    const { keep, plan, addPartTimers, teasel, clock } = await openRota();
    await keep();
    clock.moveTo('2027-02-20T09:00:00.000Z');
    await plan();
    const few = await profiled(plan);
    await addPartTimers(teasel, 54, 'monday', 'thursday');
    const many = await profiled(plan);
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeLessThanOrEqual(15);
    expect(many.filter(({ planSummary }) => planSummary?.includes('COLLSCAN'))).toEqual([]);
  });
});

const clash = {
  ...{ name: 'Brackenford Tuesdays', weekday: 'tuesday', repeat: 'weekly' },
  ...{ startsOn: '2027-04-01', times: '20', startTime: '11:00', endTime: '13:00' },
};
