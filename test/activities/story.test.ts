import { describe, expect, it } from 'vitest';

import { addActivityInput } from '#server/activities/inputs.ts';
import { writeNoteInput } from '#server/activities/note-inputs.ts';
import { requireNotePasses } from '#server/activities/require-note-passes.ts';
import { requireWordsPass } from '#server/activities/require-words-pass.ts';
import { freshnessOf } from '#server/lib/freshness.ts';
import { planActivities } from '#scripts/story/plan-activities.ts';
import { planCounty } from '#scripts/story/plan-county.ts';
import { planNotes } from '#scripts/story/plan-notes.ts';
import { activityProviders, getPerson } from '#scripts/story/people.ts';
import { openBoard } from './support/open-board.ts';

const DAY_MS = 86_400_000;
const moments = [
  '2026-10-07T08:30:00.000Z',
  '2027-01-04T06:00:00.000Z',
  '2028-03-05T15:00:00.000Z',
];

describe('the activities of the story', () => {
  it.each(moments)('at %s are 26 fresh, 13 ageing and 9 stale; 11 have live capacity', (moment) => {
    const now = new Date(moment);
    const { joinings } = planCounty(now);
    const planned = planActivities({ now, joinings });
    const counted = { fresh: 0, ageing: 0, stale: 0, unknown: 0 };
    for (const { confirmed, addedAt } of planned) {
      counted[freshnessOf(confirmed?.at ?? addedAt, now)] += 1;
    }
    expect(counted).toEqual({ fresh: 26, ageing: 13, stale: 9, unknown: 0 });
    const live = planned.filter(({ room }) => room && +now - +room.at <= 21 * DAY_MS);
    expect(live).toHaveLength(11);
    expect(live.filter(({ room }) => room?.state === 'closed')).toHaveLength(1);
    const times = planned.flatMap(({ addedAt, confirmed, room }) =>
      [addedAt, confirmed?.at, room?.at].flatMap((at) => at ?? []),
    );
    expect(times.every((at) => at < now)).toBe(true);
  });

  it('belong to the organisations that run activities, two at one address', () => {
    const now = new Date('2026-10-07T08:30:00.000Z');
    const planned = planActivities({ now, joinings: planCounty(now).joinings });
    expect(new Set(planned.map(({ organisation }) => organisation)).size).toBe(31);
    const names = planned.map(({ form }) => String(form.name));
    expect(new Set(names).size).toBe(48);
    expect(names.some((name) => name.includes('ŵ') || name.includes('Ŵ'))).toBe(true);
    expect(names.some((name) => name.includes("'"))).toBe(true);
    const places = planned.map(({ form }) => form.placeWords);
    expect(places.filter((place) => place === 'Thrift Street Hall, 2 Thrift Street').length).toBe(
      3,
    );
    const allotment = planned.find(({ form }) => form.name === 'Loosestrife allotment mornings');
    expect(allotment?.room).toMatchObject({ by: 'barnaby', state: 'roomNow' });
  });

  it.each(moments)(
    'at %s have one on Saturdays that were chosen, all of them to come',
    (moment) => {
      const now = new Date(moment);
      const planned = planActivities({ now, joinings: planCounty(now).joinings });
      const apples = planned.find(({ form }) => form.name === 'Apple day at Mill Lane');
      const dates = [apples?.form.startsOn, apples?.form.moreDates].flat().map(String);
      expect(dates).toHaveLength(5);
      expect(dates).toEqual(dates.toSorted());
      for (const date of dates) {
        expect(new Date(date).getUTCDay(), date).toBe(6);
        expect(new Date(date) > now, date).toBe(true);
      }
    },
  );

  it('are told by people who had joined by then, in words that Guard lets pass', async () => {
    const { tools, marjoram } = await openBoard();
    const now = new Date('2026-10-07T08:30:00.000Z');
    const { joinings } = planCounty(now);
    const joinsAt = new Map(joinings.map(({ person, joinsAt: at }) => [person.key, at]));
    for (const { form, addedBy, addedAt, confirmed, room } of planActivities({ now, joinings })) {
      const typed = addActivityInput.parse({ ...form, organisationId: '0'.repeat(24) });
      requireWordsPass(tools, marjoram, typed);
      for (const one of [{ by: addedBy, at: addedAt }, confirmed, room]) {
        if (one)
          expect((joinsAt.get(one.by) ?? now) < one.at, `${one.by} ${typed.name}`).toBe(true);
      }
    }
  });
});

describe('the notes of the story', () => {
  it.each(moments)(
    'at %s are written, agreed with and answered by those who had joined',
    (moment) => {
      const now = new Date(moment);
      const { joinings } = planCounty(now);
      const joinsAt = new Map(joinings.map(({ person, joinsAt: at }) => [person.key, at]));
      const added = new Map(
        planActivities({ now, joinings }).map(({ form, addedAt }) => [form.name, addedAt]),
      );
      for (const { activity, form, by, at, agreed, answer } of planNotes({ now })) {
        expect((added.get(activity) ?? now) < at, form.note).toBe(true);
        for (const said of [{ by, at }, ...agreed, ...(answer ? [answer] : [])]) {
          expect((joinsAt.get(said.by) ?? now) < said.at, `${said.by} ${form.note}`).toBe(true);
          expect(said.at >= at && said.at < now, `${said.by} ${form.note}`).toBe(true);
        }
      }
    },
  );

  it('speak of situations in words that Guard lets pass, by colleagues, and answered by its own', async () => {
    const { tools, hazel } = await openBoard();
    const now = new Date('2026-10-07T08:30:00.000Z');
    const planned = planNotes({ now });
    expect(planned.length).toBeGreaterThanOrEqual(12);
    const byName = new Map(
      planActivities({ now, joinings: planCounty(now).joinings }).map((one) => [
        one.form.name,
        one.organisation,
      ]),
    );
    for (const { activity, form, by, agreed, answer } of planned) {
      const { note, checked } = writeNoteInput.parse({ activityId: '', ...form });
      requireNotePasses(tools, hazel, { note, answer: answer?.text ?? '', checked });
      const peers = [by, ...agreed.map((said) => said.by)];
      for (const key of peers) expect(getPerson(key).role, key).toBe('linkWorker');
      expect(new Set(peers).size, note).toBe(peers.length);
      const runner = activityProviders.find(({ key }) => key === answer?.by);
      if (answer) expect(runner?.organisation).toBe(byName.get(activity));
    }
    expect(planned.filter(({ answer }) => answer)).toHaveLength(1);
    expect(planNotes({ now })).toEqual(planned);
  });
});
