import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { addActivity, changeActivity, getActivity } from '#server/activities/index.ts';
import { fillLaterFields } from '#server/activities/later-fields.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

const several = {
  ...{ freq: 'once', startsOn: '2026-10-24', whenWords: '' },
  ...{ opensAt: '10:00', closesAt: '12:00' },
};
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
    // As older versions have stored it.
    expect((await Activity.collection.findOne({}))?.schedule).not.toHaveProperty('moreDates');
    expect((await read({ ...weekly, freq: 'once', startsOn: '2026-10-03' })).dates).toEqual([]);
  });

  it.each([
    [['2026-10-31'], 'Saturday 24 and Saturday 31 October 2026'],
    [['2026-11-07', '2026-10-31'], 'Saturday 24, Saturday 31 October and Saturday 7 November 2026'],
    [['2027-01-09', ''], 'Saturday 24 October 2026 and Saturday 9 January 2027'],
    [
      ['2026-10-25', '2026-10-26', '2026-10-27', '2026-11-01'],
      'Saturday 24, Sunday 25, Monday 26 October 2026 and 2 more dates',
    ],
  ])('with %j beside the first date is on all of them, the soonest first', async (more, words) => {
    const { activity, dates } = await read({ ...several, moreDates: more });
    expect(activity.when).toBe(`${words}, 10 am to noon`);
    const typed = [several.startsOn, ...more.filter((date) => date !== '')].sort();
    expect(dates.map((moment) => moment.slice(0, 10))).toEqual(typed);
  });

  it('of several dates begins with the soonest, whichever was typed first', async () => {
    const { activity } = await read({ ...several, moreDates: ['2026-10-18', '2026-11-01'] });
    expect(activity).toMatchObject({
      schedule: { startsOn: '2026-10-18', moreDates: ['2026-10-24', '2026-11-01'], endsOn: '' },
      days: ['sat', 'sun'],
    });
  });

  it('of several dates says those to come, and the last one when all are over', async () => {
    const { activity, clock, tools, hazel } = await read({ ...several, moreDates: '2026-10-31' });
    const at = async (moment: string) => {
      clock.moveTo(moment);
      const page = await getActivity(tools, hazel, { activityId: activity.id });
      return [page.activity.when, page.sessions.length];
    };
    const last = 'Saturday 31 October 2026, 10 am to noon';
    const both = 'Saturday 24 and Saturday 31 October 2026, 10 am to noon';
    expect(await at('2026-10-24T08:00:00Z')).toEqual([both, 2]);
    expect(await at('2026-10-24T12:00:00Z')).toEqual([both, 1]);
    expect(await at('2026-10-25T08:00:00Z')).toEqual([last, 1]);
    expect(await at('2026-11-05T08:00:00Z')).toEqual([last, 0]);
  });

  it('keeps the check of its times while its dates stay, in whatever order they are typed', async () => {
    const form = { ...several, moreDates: ['2026-10-31', '2026-11-07'] };
    const { activity, tools, clock, barnaby, hazel, loosestrife } = await read(form);
    clock.forward({ days: 3 });
    const save = async (version: number, changed: Record<string, unknown>) => {
      const typed = { ...allotment(loosestrife, form), ...changed };
      await changeActivity(tools, barnaby, { ...typed, activityId: activity.id, version });
      const page = await getActivity(tools, hazel, { activityId: activity.id });
      return page.activity.checks.times?.at;
    };
    const turned = { startsOn: '2026-11-07', moreDates: ['2026-10-31', '', '2026-10-24'] };
    expect(await save(1, { ...turned, groupSize: 'large' })).toBe(activity.checks.times?.at);
    expect(await save(2, { moreDates: ['2026-10-31'] })).toBe(clock.now().toISOString());
  });

  it('comes again without the dates that were chosen for it before', async () => {
    const form = { ...several, moreDates: ['2026-10-31'] };
    const { activity, tools, barnaby, hazel, loosestrife } = await read(form);
    const typed = allotment(loosestrife, { ...form, freq: 'weekly', days: 'tue' });
    await changeActivity(tools, barnaby, { ...typed, activityId: activity.id, version: 1 });
    const changed = await getActivity(tools, hazel, { activityId: activity.id });
    expect(changed.activity.schedule).not.toHaveProperty('moreDates');
    const stored = await Activity.collection.findOne({});
    expect(stored?.schedule).not.toHaveProperty('moreDates');
  });

  it.each([
    [['2026-10-31', 'soon'], 'moreDates-3', /^Type a date/],
    [['2026-02-30'], 'moreDates-2', /^Type a date/],
    [['', '2026-10-24'], 'moreDates-3', /^Saturday 24 October 2026 is there twice\./],
    [['2026-10-31', '', '2026-10-31'], 'moreDates-4', /^Saturday 31 October 2026 is there twice\./],
    [Array.from({ length: 31 }, () => ''), 'moreDates', /^Choose 30 more dates at most\.$/],
    [{ $gt: '' }, 'moreDates', /^Type a date/],
  ])('%j beside the first date is refused at its own field', async (moreDates, field, sentence) => {
    const { tools, barnaby, loosestrife } = await openBoard();
    const form = allotment(loosestrife, { ...several, moreDates });
    await expect(addActivity(tools, barnaby, form)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { [field]: expect.stringMatching(sentence) as string },
    });
    expect(await Activity.countDocuments()).toBe(0);
  });

  it('can be on 31 dates, and shows all of them', async () => {
    const day = (at: number) => new Date(Date.UTC(2026, 9, 24 + at)).toISOString().slice(0, 10);
    const more = Array.from({ length: 30 }, (_unused, at) => day(at + 1));
    expect((await read({ ...several, moreDates: more })).dates).toHaveLength(31);
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
