import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { weekdays, type Weekday } from '#server/meetings/contract.ts';
import {
  isSmaller,
  measureRota,
  NOWHERE,
  planRota,
  type RotaOption,
  type RotaPlan,
  type RotaQuestion,
} from '#server/meetings/rota/plan-rota.ts';

const venues = ['hall', 'library', 'mill', 'barn'];
const weekday = fc.constantFrom(...weekdays);
const venue = fc.constantFrom<(string | null)[]>(...venues, NOWHERE, null);
const missed = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 })
  .map((shares) => missedOn(...shares));
const organisation = fc.record({
  ways: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 4, maxLength: 4 }),
    },
    { weight: 1, arbitrary: fc.constant<number[]>([]) },
  ),
  missed,
});
const option = fc.record({
  weekday,
  venue: fc.constantFrom(...venues),
  hindrances: fc.constantFrom(0, 0, 0, 1),
});

const questions = (dates: number): fc.Arbitrary<RotaQuestion> =>
  fc
    .record({
      organisations: fc.array(organisation, { minLength: 1, maxLength: 6 }),
      held: fc.array(fc.record({ weekday, venue }), { maxLength: 12 }),
      dates: fc.array(
        fc.record({
          present: fc.record({ weekday, venue, hindrances: fc.constantFrom(0, 1) }),
          options: fc.array(option, { maxLength: 8 }),
        }),
        { minLength: 1, maxLength: dates },
      ),
    })
    .map(({ organisations, held, dates: drawn }) => ({
      held,
      organisations: organisations.map((one, index) => ({
        id: `organisation-${index}`,
        missed: one.missed,
        ways: new Map(one.ways.map((miles, place) => [venues[place] ?? '', miles])),
      })),
      dates: drawn.map(({ present, options }, week) => {
        const first = onDay(present, week);
        const others = options.map((one) => onDay(one, week));
        const unique = new Map(
          [...others, first].map((one) => [`${one.day} ${String(one.venue)}`, one]),
        );
        return { id: `date-${week}`, present: first, options: [...unique.values()] };
      }),
    }));

function onDay(one: Omit<RotaOption, 'day'>, week: number): RotaOption {
  return { ...one, day: `2027-0${week + 1}-0${weekdays.indexOf(one.weekday) + 1}` };
}

function missedOn(...shares: number[]): Record<Weekday, number> {
  return Object.fromEntries(weekdays.map((day, index) => [day, shares[index] ?? 0])) as Record<
    Weekday,
    number
  >;
}

const asPlain = (plan: RotaPlan) =>
  Object.fromEntries([...plan].sort(([one], [other]) => one.localeCompare(other)));

const asItIs: RotaPlan = new Map();

describe('the plan of a fair rota', () => {
  it('is never worse than the dates as they are, by its own measure', () => {
    fc.assert(
      fc.property(questions(6), (question) => {
        const planned = measureRota(question, planRota(question));
        expect(isSmaller(measureRota(question, asItIs), planned)).toBe(false);
      }),
    );
  });

  it('proposes for each date one of its options, and the same again', () => {
    fc.assert(
      fc.property(questions(6), (question) => {
        const plan = planRota(question);
        for (const { id, present, options } of question.dates) {
          expect([present, ...options]).toContainEqual(plan.get(id));
        }
        expect(asPlain(planRota(question))).toEqual(asPlain(plan));
      }),
    );
  });

  it('does not depend on the order in which anything is told', () => {
    const shuffled = questions(5).chain((question) =>
      fc.record({
        question: fc.constant(question),
        organisations: shuffledOf(question.organisations),
        held: shuffledOf(question.held),
        dates: shuffledOf(
          question.dates.map((date) => ({ ...date, options: date.options.toReversed() })),
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ question, ...told }) => {
        expect(asPlain(planRota(told))).toEqual(asPlain(planRota(question)));
      }),
    );
  });

  it('finds the best that there is for two dates', () => {
    fc.assert(
      fc.property(questions(2), (question) => {
        const planned = measureRota(question, planRota(question));
        for (const plan of everyPlan(question)) {
          expect(isSmaller(measureRota(question, plan), planned)).toBe(false);
        }
      }),
    );
  });

  it('sends the meeting to whoever has driven furthest, and back again', () => {
    const near = (hall: number, barn: number) =>
      new Map([
        ['hall', hall],
        ['barn', barn],
      ]);
    const at = (day: string, place: string): RotaOption => ({
      ...{ day, weekday: 'wednesday', venue: place, hindrances: 0 },
    });
    const days = ['2027-01-06', '2027-02-10', '2027-03-10', '2027-04-14'];
    const question: RotaQuestion = {
      organisations: [
        { id: 'one', ways: near(0, 40), missed: missedOn() },
        { id: 'other', ways: near(40, 0), missed: missedOn() },
      ],
      held: [
        { weekday: 'wednesday', venue: 'hall' },
        { weekday: 'wednesday', venue: 'hall' },
      ],
      dates: days.map((day) => ({
        ...{ id: day, present: at(day, 'hall'), options: [at(day, 'hall'), at(day, 'barn')] },
      })),
    };
    const plan = [...planRota(question).values()].map((one) => one.venue);
    expect(plan.filter((one) => one === 'barn')).toHaveLength(3);
  });

  it('leaves a day on which many are off, and keeps one where that would spare next to nobody', () => {
    const on = (weekday: Weekday, day: string): RotaOption => ({
      ...{ day, weekday, venue: NOWHERE, hindrances: 0 },
    });
    const ask = (tuesday: number, wednesday: number): RotaQuestion => ({
      organisations: [{ id: 'one', ways: new Map(), missed: missedOn(0, tuesday, wednesday) }],
      held: [],
      dates: [
        {
          id: 'a',
          present: on('wednesday', '2027-01-06'),
          options: [on('tuesday', '2027-01-05'), on('wednesday', '2027-01-06')],
        },
      ],
    });
    expect(planRota(ask(0.1, 0.5)).get('a')).toMatchObject({ weekday: 'tuesday' });
    expect(planRota(ask(0.1, 0.12)).get('a')).toMatchObject({ weekday: 'wednesday' });
  });

  it('avoids a bank holiday before it evens out anything', () => {
    const on = (weekday: Weekday, day: string, hindrances: number): RotaOption => ({
      ...{ day, weekday, venue: NOWHERE, hindrances },
    });
    const present = on('monday', '2027-05-03', 1);
    const options = [present, on('tuesday', '2027-05-04', 0)];
    const plan = planRota({
      organisations: [{ id: 'one', ways: new Map(), missed: missedOn(0, 1) }],
      ...{ held: [], dates: [{ id: 'a', present, options }] },
    });
    expect(plan.get('a')).toMatchObject({ weekday: 'tuesday' });
  });

  it('is worked out at once for the largest county', () => {
    const question = largestQuestion();
    planRota(question);
    const from = performance.now();
    planRota(question);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

function shuffledOf<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** Every choice of options, one for each of two dates at most. */
function everyPlan({ dates: [one, other] }: RotaQuestion): RotaPlan[] {
  if (!one) return [];
  return one.options.flatMap((first) =>
    (other?.options ?? [null]).map(
      (second) =>
        new Map([[one.id, first], ...(other && second ? [[other.id, second] as const] : [])]),
    ),
  );
}

/** Fifty organisations, eight venues, seven days and six dates, a year of weeks behind them. */
function largestQuestion(): RotaQuestion {
  const eight = Array.from({ length: 8 }, (_, number) => `venue-${number}`);
  const scatter = (number: number, most: number) => (number * 7_919) % most;
  return {
    organisations: Array.from({ length: 50 }, (_, number) => ({
      id: `organisation-${number}`,
      ways: new Map(eight.map((key, index) => [key, scatter(number * 8 + index, 97)])),
      missed: missedOn(...weekdays.map((_, index) => scatter(number * 7 + index, 11) / 20)),
    })),
    held: Array.from({ length: 52 }, () => ({ weekday: 'monday' as const, venue: 'venue-0' })),
    dates: Array.from({ length: 6 }, (_, week) => {
      const options = weekdays.flatMap((weekday) =>
        eight.map((key) => onDay({ weekday, venue: key, hindrances: 0 }, week)),
      );
      const present = options[0];
      if (!present) throw new Error('There are fifty-six.');
      return { id: `date-${week}`, present, options };
    }),
  };
}
