import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { addActivity, changeActivity, getActivity } from '#server/activities/index.ts';
import { fillLaterFields } from '#server/activities/later-fields.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

const weekly = { freq: 'weekly', opensAt: '10:00', closesAt: '12:00', whenWords: '' };

/** What is shown of an allotment whose form says this, on Wednesday 7 October 2026. */
async function read(form: Record<string, unknown>) {
  const board = await openBoard();
  board.clock.moveTo('2026-10-07T08:30:00Z');
  const activityId = await addAllotment(board, form);
  const { activity, sessions } = await getActivity(board.tools, board.hazel, { activityId });
  return { ...board, activity, sessions, dates: sessions.map(({ startsAt }) => startsAt) };
}

describe('when an activity takes place', () => {
  it.each([
    [weekly, 'Tuesdays and Thursdays, 10 am to noon'],
    [
      { ...weekly, whenWords: 'Term time only' },
      'Tuesdays and Thursdays, 10 am to noon. Term time only',
    ],
    [
      { ...weekly, freq: 'fortnightly', days: 'fri', startsOn: '2026-10-02', closesAt: '13:30' },
      'Fridays, every other week, 10 am to 1:30 pm',
    ],
    [
      { ...weekly, freq: 'monthly', days: 'wed', ordinal: '2', endsOn: '2027-07-31' },
      'Second Wednesday of the month until Saturday 31 July 2027, 10 am to noon',
    ],
    [
      { ...weekly, freq: 'monthly', days: 'fri', ordinal: '-1' },
      'Last Friday of the month, 10 am to noon',
    ],
    [
      { ...weekly, freq: 'monthly', days: 'tue', ordinal: '13' },
      'First and third Tuesdays of the month, 10 am to noon',
    ],
    [
      { ...weekly, freq: 'once', startsOn: '2026-10-24' },
      'Saturday 24 October 2026, 10 am to noon',
    ],
    [{ ...weekly, days: ['mon', 'tue', 'wed', 'thu'] }, 'Mondays to Thursdays, 10 am to noon'],
    [{ ...weekly, days: ['mon', 'tue', 'wed', 'thu', 'fri'] }, 'Weekdays, 10 am to noon'],
    [{ ...weekly, days: ['mon', 'wed', 'fri'] }, 'Mondays, Wednesdays and Fridays, 10 am to noon'],
    [
      { ...weekly, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] },
      'Every day, 10 am to noon',
    ],
    [{ whenWords: 'When the tide is in' }, 'When the tide is in'],
  ])('%j is said in words', async (form, words) => {
    expect((await read(form)).activity.when).toBe(words);
  });

  it.each([
    ['13', ['2026-10-20', '2026-11-03', '2026-11-17', '2026-12-01']],
    ['24', ['2026-10-13', '2026-10-27', '2026-11-10', '2026-11-24']],
  ])('twice a month is counted by its weeks: %s', async (ordinal, expected) => {
    const { dates } = await read({ ...weekly, freq: 'monthly', days: 'tue', ordinal });
    expect(dates.map((moment) => moment.slice(0, 10))).toEqual(expected);
  });

  it('shows the next four times, at the same hour on the wall across the clock change', async () => {
    const { dates } = await read({ ...weekly, days: 'thu', startsOn: '2026-10-15' });
    expect(dates).toEqual([
      '2026-10-15T09:00:00.000Z',
      '2026-10-22T09:00:00.000Z',
      '2026-10-29T10:00:00.000Z',
      '2026-11-05T10:00:00.000Z',
    ]);
  });

  it('begins and ends on its dates, and counts that of today until it is over', async () => {
    const form = { ...weekly, days: 'wed', startsOn: '2026-09-30', endsOn: '2026-10-14' };
    const { dates, clock, tools, hazel, activity } = await read(form);
    expect(dates).toEqual(['2026-10-07T09:00:00.000Z', '2026-10-14T09:00:00.000Z']);
    clock.moveTo('2026-10-07T11:00:00Z');
    const later = await getActivity(tools, hazel, { activityId: activity.id });
    expect(later.sessions.map(({ startsAt }) => startsAt)).toEqual(['2026-10-14T09:00:00.000Z']);
  });

  it('PR5: is a one-off on one date', async () => {
    const { dates, activity } = await read({ ...weekly, freq: 'once', startsOn: '2026-10-24' });
    expect(dates).toEqual(['2026-10-24T09:00:00.000Z']);
    expect(activity).toMatchObject({ days: ['sat'], partOfDay: ['morning'] });
    expect((await read({ ...weekly, freq: 'once', startsOn: '2026-10-03' })).dates).toEqual([]);
  });

  it('is found by the days and parts of the day of its schedule, whatever else was ticked', async () => {
    const form = {
      ...weekly,
      days: ['tue'],
      opensAt: '11:30',
      closesAt: '17:30',
      partOfDay: 'morning',
    };
    const { activity } = await read(form);
    expect(activity).toMatchObject({
      days: ['tue'],
      partOfDay: ['morning', 'afternoon', 'evening'],
    });
  });

  it.each([
    [{ whenWords: '' }, 'whenWords'],
    [{ ...weekly, days: [] }, 'days'],
    [{ ...weekly, opensAt: '' }, 'opensAt'],
    [{ ...weekly, opensAt: '25:00' }, 'opensAt'],
    [{ ...weekly, closesAt: '09:00' }, 'closesAt'],
    [{ ...weekly, freq: 'monthly', days: 'wed' }, 'ordinal'],
    [{ ...weekly, freq: 'monthly', ordinal: '2' }, 'days'],
    [{ ...weekly, freq: 'monthly', days: 'wed', ordinal: '5' }, 'ordinal'],
    [{ ...weekly, freq: 'once' }, 'startsOn'],
    [{ ...weekly, freq: 'fortnightly' }, 'startsOn'],
    [{ ...weekly, startsOn: '2026-11-01', endsOn: '2026-10-01' }, 'endsOn'],
    [{ ...weekly, startsOn: 'soon' }, 'startsOn'],
    [{ freq: 'daily' }, 'freq'],
    [{ minimumAge: '70', maximumAge: '60' }, 'maximumAge'],
    [{ minimumAge: 'old' }, 'minimumAge'],
    [{ maximumAge: '121' }, 'maximumAge'],
    [{ welcomerName: 'Barnaby' }, 'welcomerAgrees'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ website: 'https://me:secret@growers.example/' }, 'website'],
    [{ commitment: 'forEver' }, 'commitment'],
  ])('%j is refused with a sentence at its field', async (form, field) => {
    const { tools, barnaby, loosestrife } = await openBoard();
    await expect(addActivity(tools, barnaby, allotment(loosestrife, form))).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { [field]: expect.stringMatching(/\.$|https:\/\/$/) as string },
    });
    expect(await Activity.countDocuments()).toBe(0);
  });
});

describe('who an activity is for, and what comes with it', () => {
  const whole = {
    ...{ minimumAge: '55', maximumAge: '', commitment: 'dropIn', rejoin: 'anyTime' },
    ...{ groupSize: 'small', forWhom: 'women', socialAfter: 'yes', hasBuddy: 'yes' },
    ...{ welcomerName: 'Barnaby', welcomerDays: ['tue'], welcomerAgrees: 'yes' },
    website: 'https://growers.example/allotment',
  };

  it('is shown as it was typed, and changed as a whole', async () => {
    const { activity, tools, barnaby, hazel, loosestrife } = await read(whole);
    expect(activity).toMatchObject({
      ...{ minimumAge: 55, maximumAge: null, commitment: 'dropIn', rejoin: 'anyTime' },
      ...{ groupSize: 'small', forWhom: 'women', socialAfter: true, hasBuddy: true },
      welcomer: { name: 'Barnaby', days: ['tue'] },
      website: 'https://growers.example/allotment',
    });
    const change = { ...allotment(loosestrife), activityId: activity.id, version: 1 };
    await changeActivity(tools, barnaby, change);
    const changed = await getActivity(tools, hazel, { activityId: activity.id });
    expect(changed.activity).toMatchObject({
      ...{ minimumAge: null, commitment: '', rejoin: '', groupSize: '', forWhom: '', version: 2 },
      ...{ socialAfter: false, hasBuddy: false, welcomer: { name: '', days: [] }, website: '' },
    });
  });

  it('leaves the check of the times where only something else was changed', async () => {
    const { activity, tools, clock, barnaby, hazel, loosestrife } = await read(weekly);
    const { checks } = activity;
    clock.forward({ days: 3 });
    const form = allotment(loosestrife, { ...weekly, groupSize: 'large' });
    await changeActivity(tools, barnaby, { ...form, activityId: activity.id, version: 1 });
    const once = await getActivity(tools, hazel, { activityId: activity.id });
    expect(once.activity.checks.times).toEqual(checks.times);
    const later = { ...form, closesAt: '12:30' };
    await changeActivity(tools, barnaby, { ...later, activityId: activity.id, version: 2 });
    const twice = await getActivity(tools, hazel, { activityId: activity.id });
    expect(twice.activity.checks.times?.at).toBe(clock.now().toISOString());
    expect(twice.activity.checks.phone).toEqual(checks.phone);
  });

  it('is empty for what an older version has stored, before and after it was filled in', async () => {
    const { activity, tools, hazel } = await read({});
    const later = ['schedule', 'welcomer', 'closures', 'minimumAge', 'groupSize', 'website'];
    const without = Object.fromEntries(later.map((field) => [field, 1]));
    await Activity.collection.updateMany({}, { $unset: without });
    const before = await getActivity(tools, hazel, { activityId: activity.id });
    expect(before.activity).toEqual(activity);
    await fillLaterFields();
    const stored = await Activity.collection.findOne({});
    expect(stored).toMatchObject({ closures: [], welcomer: { name: '', days: [] } });
    const after = await getActivity(tools, hazel, { activityId: activity.id });
    expect(after.activity).toEqual(activity);
  });
});
