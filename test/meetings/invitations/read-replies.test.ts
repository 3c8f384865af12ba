import { describe, expect, it } from 'vitest';

import { changeMeeting, replyToMeeting } from '#server/meetings/index.ts';
import { changeForm } from '../support/change-form.ts';
import { openAnswered, replyText } from './support/open-answered.ts';

const NOVEMBER = ';TZID=Europe/London:20261111T100000';

describe('an answer by mail', { timeout: 120_000 }, () => {
  it('counts for its date as on the page, and the mail is deleted', async () => {
    const { hazel, rowan, emailOf, organizerFor, uid, drop, read, mails, answersOf, ...rest } =
      await openAnswered();
    expect(organizerFor(hazel)).toMatch(/^meetings\+[a-z2-7]{46}@hedgerow\.example$/);
    expect(rest.calendarsTo(hazel)[0]?.events[0]?.rsvp).toBe('TRUE');
    const attendee = emailOf(hazel);
    const to = organizerFor(hazel);
    const answers = [
      { recurrenceId: NOVEMBER, partStat: 'DECLINED' },
      { recurrenceId: ';TZID=GMT Standard Time:20261209T100000' },
      { recurrenceId: ':20261014T090000Z', partStat: 'TENTATIVE' },
    ];
    for (const answer of answers) {
      await drop({ to, calendar: replyText({ uid, attendee, ...answer }) });
    }
    expect(await read()).toEqual({ taken: 3, refused: 0 });
    expect(await answersOf(hazel)).toEqual([null, 'no', 'going']);
    expect(await answersOf(rowan)).toEqual([null, null, null]);
    expect(await mails()).toEqual({ inbox: 0, refused: 0 });
    expect(await read()).toEqual({ taken: 0, refused: 0 });
    expect(rest.announced.some(({ event }) => event === 'meeting.answered')).toBe(true);
    expect(rest.logged.join()).not.toMatch(/@fenwold|Practice|Accepted/);
  });

  it('for the whole series answers the dates that were not answered, and no others', async () => {
    const { tools, hazel, emailOf, organizerFor, uid, drop, read, answersOf, dates, ...rest } =
      await openAnswered();
    const [, november, december] = dates;
    for (const [meetingId, answer] of [
      [november?.id, 'going'],
      [december?.id, 'no'],
    ] as const) {
      await replyToMeeting(tools, hazel, { meetingId, answer });
    }
    const moved = changeForm(await rest.look(november?.id ?? ''), { day: '2026-11-18' });
    await changeMeeting(tools, rest.marjoram, moved);
    const attendee = emailOf(hazel).toUpperCase();
    const to = organizerFor(hazel).toUpperCase();
    await drop({ to, calendar: replyText({ uid, attendee }) });
    expect(await read()).toEqual({ taken: 1, refused: 0 });
    expect(await answersOf(hazel)).toEqual(['going', null, 'no']);
    await drop({ to, calendar: replyText({ uid, attendee, partStat: 'DECLINED' }) });
    await read();
    expect(await answersOf(hazel)).toEqual(['going', null, 'no']);
  });

  it('for a date as it was before it was moved does not count', async () => {
    const { tools, hazel, emailOf, organizerFor, uid, drop, read, answersOf, dates, ...rest } =
      await openAnswered();
    const moved = changeForm(await rest.look(dates[1]?.id ?? ''), { day: '2026-11-18' });
    await changeMeeting(tools, rest.marjoram, moved);
    const answer = { uid, attendee: emailOf(hazel), recurrenceId: NOVEMBER };
    const to = organizerFor(hazel);
    await drop({ to, calendar: replyText(answer) });
    expect(await read()).toEqual({ taken: 0, refused: 1 });
    await drop({ to, calendar: replyText({ ...answer, sequence: 1 }) });
    expect(await read()).toEqual({ taken: 1, refused: 0 });
    expect(await answersOf(hazel)).toEqual([null, 'going', null]);
  });

  it('takes a turn where places are limited, and leaves “by phone” as it is', async () => {
    const { tools, hazel, rowan, emailOf, organizerFor, uid, drop, read, dates, ...rest } =
      await openAnswered();
    const [first, second] = dates;
    await changeMeeting(
      tools,
      rest.marjoram,
      changeForm(await rest.look(first?.id ?? ''), { capacity: '1', scope: 'all' }),
    );
    await replyToMeeting(tools, rowan, { meetingId: first?.id, answer: 'going' });
    await replyToMeeting(tools, hazel, { meetingId: second?.id, answer: 'phone' });
    const attendee = emailOf(hazel);
    const to = organizerFor(hazel);
    const date = { uid, attendee, sequence: 1, recurrenceId: NOVEMBER };
    await drop({ to, calendar: replyText({ uid, attendee }) });
    await drop({ to, calendar: replyText(date) });
    expect(await read()).toEqual({ taken: 2, refused: 0 });
    expect(await rest.lookAs(hazel, first?.id ?? '')).toMatchObject({
      ...{ myAnswer: 'going', waitingAt: 1 },
    });
    expect((await rest.lookAs(hazel, second?.id ?? '')).myAnswer).toBe('phone');
    expect((await rest.lookAs(hazel, dates[2]?.id ?? '')).myAnswer).toBe('going');
  });
});
