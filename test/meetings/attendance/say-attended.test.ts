import { describe, expect, it } from 'vitest';

import {
  cancelMeeting,
  createSeries,
  getLog,
  keepReflection,
  markAttended,
  sayAttended,
} from '#server/meetings/index.ts';
import { yearOfMeetings } from '../support/open-fenwold.ts';
import { notThere, openHeld } from '../support/open-held.ts';
import { refusalOf } from '../support/refusal.ts';

describe('sayAttended', () => {
  it('somebody was there, joined by phone, and takes it back; the last word stands', async () => {
    const { tools, hazel, october: meetingId, attendance } = await openHeld();
    for (const came of ['there', 'there', 'phone'] as const) {
      await sayAttended(tools, hazel, { meetingId, came });
    }
    expect(await attendance(hazel)).toMatchObject({
      ...{ isOpen: true, choices: ['there', 'phone'], mine: 'phone', saidBy: 'me' },
      counts: { there: 0, phone: 1 },
    });
    await sayAttended(tools, hazel, { meetingId, came: 'no' });
    const after = await attendance(hazel);
    expect(after).toMatchObject({ mine: null, saidBy: null, counts: { there: 0, phone: 0 } });
    expect(after?.people).toEqual([]);
  });

  it('said twice at the same moment it is kept once', async () => {
    const { tools, hazel, october: meetingId, attendance } = await openHeld();
    const say = () => sayAttended(tools, hazel, { meetingId, came: 'there' });
    await Promise.all([say(), say(), say()]);
    expect((await attendance(hazel))?.counts.there).toBe(1);
  });

  it('from the beginning until 31 days after the end, and of no cancelled date', async () => {
    const { tools, clock, hazel, marjoram, october, november, attendance } = await openHeld();
    const say = (meetingId: string) => sayAttended(tools, hazel, { meetingId, came: 'there' });
    clock.moveTo('2026-10-14T08:59:59.000Z');
    await expect(say(october)).rejects.toMatchObject({ code: 'conflict' });
    expect(await attendance(hazel)).toBeNull();
    clock.moveTo('2026-10-14T09:00:00.000Z');
    await say(october);
    clock.moveTo('2026-11-14T10:59:59.000Z');
    await say(october);
    clock.moveTo('2026-11-14T11:00:00.000Z');
    await expect(say(october)).rejects.toMatchObject({ code: 'conflict' });
    expect(await attendance(hazel)).toMatchObject({ isOpen: false, mine: 'there' });

    clock.moveTo('2026-11-01T11:00:00.000Z');
    const scope = { scope: 'this', sequence: 0 };
    await cancelMeeting(tools, marjoram, { meetingId: november, ...scope });
    clock.moveTo('2026-11-11T12:30:00.000Z');
    await expect(say(november)).rejects.toMatchObject({ code: 'conflict' });
    expect(await attendance(hazel, november)).toBeNull();
  });

  it('is no way to find a meeting that one may not see', async () => {
    const { tools, barnaby, stranger, alder, rowan, marjoram, teasel, october } = await openHeld();
    const theirs = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel, startsOn: '2026-11-01' }),
    );
    for (const [actor, meetingId] of [
      [barnaby, october],
      [stranger, october],
      [alder, october],
      [rowan, theirs.firstMeetingId],
      [rowan, 'nothing'],
    ] as const) {
      const said = sayAttended(tools, actor, { meetingId, came: 'there' });
      await expect(said).rejects.toMatchObject(notThere);
    }
  });

  it('offers no phone where there is none', async () => {
    const { tools, clock, hazel, marjoram } = await openHeld();
    const { firstMeetingId: meetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ phone: '', link: '', startsOn: '2026-10-20', weekday: 'friday' }),
    );
    clock.moveTo('2026-11-13T12:00:00.000Z');
    const said = sayAttended(tools, hazel, { meetingId, came: 'phone' });
    expect(await refusalOf(said)).toEqual({ code: 'invalidInput', fields: ['came'] });
    expect(await refusalOf(sayAttended(tools, hazel, { meetingId, came: 'maybe' }))).toEqual({
      ...{ code: 'invalidInput', fields: ['came'] },
    });
    await sayAttended(tools, hazel, { meetingId, came: 'there' });
  });

  it('a person takes back what a coordinator said, and it stays so; their words go with it', async () => {
    const { tools, hazel, marjoram, october: meetingId, attendance } = await openHeld();
    const mark = () =>
      markAttended(tools, marjoram, { meetingId, was: [], present: hazel.personId });
    await mark();
    expect(await attendance(hazel)).toMatchObject({ mine: 'there', saidBy: 'coordinator' });
    await keepReflection(tools, hazel, { meetingId, reflection: 'Ask first.' });
    await sayAttended(tools, hazel, { meetingId, came: 'no' });
    await mark();
    expect(await attendance(hazel)).toMatchObject({ mine: null, counts: { there: 0 } });
    await sayAttended(tools, hazel, { meetingId, came: 'there' });
    expect((await getLog(tools, hazel)).entries).toMatchObject([{ reflection: '' }]);
  });
});
