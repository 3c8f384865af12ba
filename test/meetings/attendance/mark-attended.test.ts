import { describe, expect, it } from 'vitest';

import { markAttended, replyToMeeting, sayAttended } from '#server/meetings/index.ts';
import { Attendance } from '#server/meetings/attendance/attendance.model.ts';
import { notThere, openHeld } from '../support/open-held.ts';
import { refusalOf } from '../support/refusal.ts';

describe('markAttended', () => {
  it('one press marks several, also who had not answered; who said by phone came by phone', async () => {
    const { tools, clock, marjoram, hazel, rowan, teazle, october, attendance } = await openHeld();
    clock.moveTo('2026-10-13T12:00:00.000Z');
    await replyToMeeting(tools, rowan, { meetingId: october, answer: 'phone' });
    clock.moveTo('2026-10-14T12:00:00.000Z');
    const present = [hazel, rowan, teazle].map(({ personId }) => personId);
    await markAttended(tools, marjoram, { meetingId: october, was: [], present });
    expect(await attendance(marjoram)).toMatchObject({
      counts: { there: 2, phone: 1 },
      people: [
        { name: 'Dr Teazle Hurdle' },
        { name: 'Hazel Quickset' },
        { name: 'Rowan Brackett' },
      ],
    });
    const row = await Attendance.findOne({ personId: rowan.personId }).lean();
    expect(row?.saidBy.toString()).toBe(marjoram.personId);
    expect(row).toMatchObject({ came: 'phone', isOwn: false, minutes: 120 });
  });

  it('a tick taken away takes it back, and undoes nothing that was ticked elsewhere meanwhile', async () => {
    const { tools, marjoram, hazel, rowan, teazle, october, attendance } = await openHeld();
    const mark = (was: string[], present: string[]) =>
      markAttended(tools, marjoram, { meetingId: october, was, present });
    await mark([], [hazel.personId]);
    // Opened now in one tab, while another ticks Rowan.
    await mark([hazel.personId], [hazel.personId, rowan.personId]);
    await mark([hazel.personId], [teazle.personId]);
    const names = async () => (await attendance(marjoram))?.people.map(({ name }) => name);
    expect(await names()).toEqual(['Dr Teazle Hurdle', 'Rowan Brackett']);
    await mark([], [hazel.personId]);
    expect(await names()).toContain('Hazel Quickset');
  });

  it('never changes what somebody said of themselves', async () => {
    const { tools, marjoram, hazel, rowan, october: meetingId, attendance } = await openHeld();
    await sayAttended(tools, hazel, { meetingId, came: 'phone' });
    await sayAttended(tools, rowan, { meetingId, came: 'no' });
    const both = [hazel.personId, rowan.personId];
    await markAttended(tools, marjoram, { meetingId, was: [], present: both });
    await markAttended(tools, marjoram, { meetingId, was: both, present: [] });
    expect(await attendance(hazel)).toMatchObject({ mine: 'phone', saidBy: 'me' });
    expect(await attendance(rowan)).toMatchObject({ mine: null });
  });

  it('two coordinators at the same moment mark everybody once', async () => {
    const { tools, fenwold, marjoram, hazel, rowan, october, attendance } = await openHeld();
    const second = await fenwold.addPerson('Sorrel Dyke', ['coordinator', null]);
    const present = [hazel.personId, rowan.personId];
    await Promise.all(
      [marjoram, second].map((actor) =>
        markAttended(tools, actor, { meetingId: october, was: [], present }),
      ),
    );
    expect((await attendance(marjoram))?.counts).toEqual({ there: 2, phone: 0 });
  });

  it('is for coordinators, in their time, and of the audience alone', async () => {
    const world = await openHeld();
    const { tools, clock, marjoram, hazel, teazle, october, november, attendance } = world;
    const { barnaby, stranger, strangeCoordinator } = world;
    const form = { meetingId: october, was: [], present: [hazel.personId] };
    for (const actor of [hazel, teazle]) {
      await expect(markAttended(tools, actor, form)).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const actor of [barnaby, stranger, strangeCoordinator]) {
      await expect(markAttended(tools, actor, form)).rejects.toMatchObject(notThere);
    }
    const early = { ...form, meetingId: november };
    await expect(markAttended(tools, marjoram, early)).rejects.toMatchObject({ code: 'conflict' });
    const others = [barnaby, stranger, marjoram].map(({ personId }) => personId);
    await markAttended(tools, marjoram, { ...form, present: others });
    expect((await attendance(marjoram))?.counts).toEqual({ there: 0, phone: 0 });
    const many = Array.from({ length: 61 }, () => hazel.personId);
    const tooMany = markAttended(tools, marjoram, { ...form, present: many });
    expect(await refusalOf(tooMany)).toEqual({ code: 'invalidInput', fields: ['present'] });
    clock.moveTo('2026-11-20T12:00:00.000Z');
    await expect(markAttended(tools, marjoram, form)).rejects.toMatchObject({ code: 'conflict' });
  });
});
