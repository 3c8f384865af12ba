import { describe, expect, it } from 'vitest';

import {
  closeActivity,
  confirmActivity,
  getActivityForAnybody,
  reportWrong,
  sayRoom,
  withdrawActivity,
} from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

const weekly = {
  ...{ freq: 'weekly', days: ['tue', 'thu'], opensAt: '10:00', closesAt: '12:00' },
};

describe('one activity for anybody', () => {
  it('shows what its activity provider advertises, and names nobody', async () => {
    const board = await openBoard();
    const { tools, barnaby, hazel, marjoram } = board;
    const activityId = await addAllotment(board, {
      ...{ welcomerName: 'Bramble', welcomerDays: ['tue'], welcomerAgrees: 'yes' },
      firstVisit: 'Bramble meets you at the gate.',
      phone: '01632 960123, ask for Tansy',
      email: 'tansy.reed@loosestrife.example',
    });
    await sayRoom(tools, barnaby, { activityId, room: 'roomNow' });
    await confirmActivity(tools, hazel, { activityId, fields: ['times', 'phone'] });
    await reportWrong(tools, marjoram, { activityId, field: 'cost' });
    const page = await getActivityForAnybody(tools, { activityId });
    expect(page).toMatchObject({
      address: `http://localhost:3000/activities/${activityId}`,
      activity: { phone: '01632 960123', email: '', room: { state: 'roomNow' } },
      freshness: { times: 'fresh', cost: 'stale' },
    });
    const all = JSON.stringify(page);
    for (const actor of [barnaby, hazel, marjoram]) expect(all).not.toContain(actor.personId);
    for (const name of ['Bramble', 'Tansy', 'Barnaby', 'Hazel', 'Marjoram'])
      expect(all).not.toContain(name);
  });

  it('one taken off, an unknown and a malformed id are refused in the same words', async () => {
    const board = await openBoard();
    const { tools, barnaby } = board;
    const activityId = await addAllotment(board);
    expect((await getActivityForAnybody(tools, { activityId })).activity.id).toBe(activityId);
    await withdrawActivity(tools, barnaby, { activityId });
    for (const id of [activityId, 'f'.repeat(24), 'nothing', '']) {
      await expect(getActivityForAnybody(tools, { activityId: id })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that activity.',
      });
    }
  });

  it('PR5: one on one date is an event of schema.org on that date', async () => {
    const board = await openBoard();
    const { tools } = board;
    const activityId = await addAllotment(board, {
      ...{ name: 'Apple day', freq: 'once', startsOn: '2026-10-24' },
      ...{ opensAt: '11:00', closesAt: '15:00' },
    });
    const { structured } = await getActivityForAnybody(tools, { activityId });
    expect(structured).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Apple day',
      startDate: '2026-10-24T10:00:00.000Z',
      endDate: '2026-10-24T14:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', address: { '@type': 'PostalAddress' } },
      organizer: { '@type': 'Organization', name: 'Loosestrife Growers' },
      isAccessibleForFree: true,
    });
    expect(structured).not.toHaveProperty('eventSchedule');
  });

  it('one on several dates is an event on the next of them, and says each that is to come', async () => {
    const board = await openBoard();
    const { tools, clock } = board;
    const activityId = await addAllotment(board, {
      ...{ freq: 'once', startsOn: '2026-10-24', moreDates: ['2026-10-31', '2026-11-07'] },
      ...{ opensAt: '11:00', closesAt: '15:00' },
    });
    clock.moveTo('2026-10-25T09:00:00Z');
    const { structured, sessions } = await getActivityForAnybody(tools, { activityId });
    expect(sessions).toHaveLength(2);
    const on = (date: string) => ({
      ...{ '@type': 'Schedule', startDate: date, endDate: date, startTime: '11:00' },
      ...{ endTime: '15:00', scheduleTimezone: 'Europe/London' },
    });
    expect(structured).toMatchObject({
      ...{ '@type': 'Event', startDate: '2026-10-31T11:00:00.000Z' },
      eventSchedule: [on('2026-10-31'), on('2026-11-07')],
    });
    clock.moveTo('2026-11-01T09:00:00Z');
    const last = await getActivityForAnybody(tools, { activityId });
    expect(last.structured).toMatchObject({ startDate: '2026-11-07T11:00:00.000Z' });
    expect(last.structured).not.toHaveProperty('eventSchedule');
    clock.moveTo('2026-11-08T09:00:00Z');
    const over = await getActivityForAnybody(tools, { activityId });
    expect(over.structured).toMatchObject({ '@type': 'Place' });
  });

  it('PR4: one that comes again says by which rule, and is cancelled while it is closed', async () => {
    const board = await openBoard();
    const { tools, barnaby } = board;
    const activityId = await addAllotment(board, weekly);
    const open = await getActivityForAnybody(tools, { activityId });
    expect(open.structured).toMatchObject({
      startDate: '2026-10-08T09:00:00.000Z',
      eventSchedule: {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: ['https://schema.org/Tuesday', 'https://schema.org/Thursday'],
        startTime: '10:00',
        endTime: '12:00',
        scheduleTimezone: 'Europe/London',
      },
    });
    const closed = { activityId, closedFrom: '2026-10-07', closedUntil: '2026-10-12' };
    await closeActivity(tools, barnaby, closed);
    expect((await getActivityForAnybody(tools, { activityId })).structured).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  it('one without a date to come, or with times reported wrong, is a place', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    const activityId = await addAllotment(board, weekly);
    await reportWrong(tools, hazel, { activityId, field: 'times' });
    const { structured, sessions } = await getActivityForAnybody(tools, { activityId });
    expect(sessions).toEqual([]);
    expect(structured).toMatchObject({ '@type': 'Place', name: 'Loosestrife allotment mornings' });
  });
});
