import { describe, expect, it } from 'vitest';

import { createSeries, getAttendance, sayAttended } from '#server/meetings/index.ts';
import { attendanceLimits } from '#server/meetings/attendance/contract.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { notThere, openHeld } from '../support/open-held.ts';

describe('getAttendance', () => {
  it('names who came to those who may see the meeting, and is there for nobody else', async () => {
    const world = await openHeld();
    const { tools, clock, marjoram, hazel, teazle, rowan, barnaby, stranger, teasel } = world;
    const { firstMeetingId: meetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel, startsOn: '2026-11-01' }),
    );
    clock.moveTo('2026-11-11T12:00:00.000Z');
    await sayAttended(tools, hazel, { meetingId, came: 'there' });
    for (const actor of [hazel, teazle, marjoram]) {
      const seen = await getAttendance(tools, actor, { meetingId });
      expect(seen).toMatchObject({ people: [{ name: 'Hazel Quickset' }], unnamed: 0 });
      expect(seen?.mine).toBe(actor === hazel ? 'there' : null);
    }
    for (const actor of [rowan, barnaby, stranger]) {
      await expect(getAttendance(tools, actor, { meetingId })).rejects.toMatchObject(notThere);
    }
  });

  it('whoever has left is counted and not named, and is named again when they come back', async () => {
    const { tools, fenwold, hazel, rowan, teasel, october, attendance, leave } = await openHeld();
    await sayAttended(tools, hazel, { meetingId: october, came: 'there' });
    await sayAttended(tools, rowan, { meetingId: october, came: 'phone' });
    await leave(hazel);
    const after = await attendance(rowan);
    expect(after).toMatchObject({ counts: { there: 1, phone: 1 }, unnamed: 1 });
    expect(after?.people.map(({ name }) => name)).toEqual(['Rowan Brackett']);
    expect(JSON.stringify(after)).not.toContain(hazel.personId);
    await fenwold.giveRole(hazel.personId, ['linkWorker', teasel]);
    expect((await attendance(rowan))?.people).toHaveLength(2);
  });

  it('names a hundred, and of more only how many', async () => {
    const { tools, fenwold, teasel, october: meetingId, attendance, hazel } = await openHeld();
    const { namesShown } = attendanceLimits;
    const people = await Promise.all(
      Array.from({ length: namesShown + 3 }, (_, at) =>
        fenwold.addPerson(`Person ${at}`, ['linkWorker', teasel]),
      ),
    );
    await Promise.all(
      people.map((actor) => sayAttended(tools, actor, { meetingId, came: 'there' })),
    );
    const seen = await attendance(hazel);
    expect(seen).toMatchObject({ counts: { there: namesShown + 3 }, unnamed: 3 });
    expect(seen?.people).toHaveLength(namesShown);
  });
});
