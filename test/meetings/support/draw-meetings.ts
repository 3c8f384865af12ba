import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import mongoose from 'mongoose';

import { ordinals, weekdays, type SeriesRule } from '#server/meetings/contract.ts';
import type { FeedSeries } from '#server/meetings/feeds/write-feed.ts';
import {
  asDate,
  asLocalText,
  dateOn,
  dayLater,
  listSeriesDays,
  type SeriesTimes,
} from '#server/meetings/series-dates.ts';

/** What became of a date of a rule. */
const fates = fc.constantFrom(
  ...([
    'kept',
    'kept',
    'kept',
    'kept',
    'skipped',
    'moved',
    'longer',
    'elsewhere',
    'cancelled',
    'refused',
  ] as const),
);

const pause = fc.option(fc.integer({ min: 1, max: 12 }));
const weekday = fc.constantFrom(...weekdays);
/** Every rule, with and without a month left out. */
export const drawnRules: fc.Arbitrary<Exclude<SeriesRule, { repeat: 'dates' }>> = fc.oneof(
  fc.record({
    repeat: fc.constant('monthly' as const),
    ordinal: fc.constantFrom(...ordinals),
    ...{ weekday, pause },
  }),
  fc.record({ repeat: fc.constantFrom('weekly' as const, 'fortnightly'), weekday, pause }),
);

const ends = { monthly: 60, weekly: 260, fortnightly: 130, dates: 30 } as const;
const changedAt = new Date('2026-09-01T08:00:00.000Z');
const id = (number: number) => new mongoose.Types.ObjectId(number.toString(16).padStart(24, '0'));

/** Series that go on for five years, with exceptions of every kind: the same ones each time. */
export function drawSeries(count: number): FeedSeries[] {
  const drawn = fc.sample(
    fc.record({
      rule: fc.oneof(
        { weight: 2, arbitrary: drawnRules },
        fc.constant({ repeat: 'dates' as const }),
      ),
      hour: fc.integer({ min: 8, max: 18 }),
      fates: fc.array(fates, { minLength: 260, maxLength: 260 }),
    }),
    { numRuns: count, seed: 7 },
  );
  return drawn.map(({ rule, hour, fates: fateOf }, number): FeedSeries => {
    const hours = {
      startTime: `${String(hour).padStart(2, '0')}:00`,
      endTime: `${String(hour + 1).padStart(2, '0')}:30`,
      timeZone: 'Europe/London',
    };
    const chosen = Array.from({ length: ends.dates }, (_, index) =>
      dayLater('2026-10-02', index * 61),
    );
    const times: SeriesTimes = {
      ...{ rule, ...hours, startsOn: '2026-10-01', times: ends[rule.repeat] },
      days: rule.repeat === 'dates' ? chosen : [],
    };
    const days = listSeriesDays(times);
    const series = {
      ...{ _id: id(number + 1), countyId: id(0), createdBy: id(0), createdAt: changedAt },
      ...{ ...times, days: [...times.days], weekLater: [] },
      skipped: days.filter((_, index) => fateOf[index] === 'skipped'),
      ...{ name: `Series ${number + 1}`, audience: ['county'], clientId: '' },
      ...{ place: 'Ambry Village Hall', phone: '', link: '', capacity: null },
    };
    const dates = days.flatMap((day, index) => {
      const fate = fateOf[index] ?? 'kept';
      if (fate === 'skipped') return [];
      const rulesDate = dateOn(day, hours);
      const start = fate === 'moved' ? movedFrom(rulesDate.start) : rulesDate.start;
      const end = start.add({ minutes: fate === 'longer' ? 150 : 90 });
      const meeting = {
        ...{ _id: id(1000 * (number + 1) + index), countyId: id(0), audience: ['county'] },
        ...{ seriesId: series._id, number: index + 1, changedAt },
        ...{ startsAt: asDate(start), endsAt: asDate(end), localStart: asLocalText(start) },
        ruleStart: asLocalText(rulesDate.start),
        sequence: fate === 'kept' ? 0 : 2,
        status: fate === 'cancelled' ? ('cancelled' as const) : ('scheduled' as const),
        ...(fate === 'elsewhere' && { place: 'The library' }),
      };
      return [{ meeting, isRefused: fate === 'refused' }];
    });
    return { series, dates };
  });
}

/** Another day and hour, which is no other date of the rule. */
function movedFrom(start: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return start.add({ days: 1 }).with({ minute: 10 });
}

/** Where and when each date is held, as a calendar has to show it. */
export function heldIn(series: readonly FeedSeries[]): string[] {
  return series
    .flatMap(({ series: { name }, dates }) =>
      dates
        .filter(({ meeting, isRefused }) => !isRefused && meeting.status === 'scheduled')
        .map(({ meeting: { startsAt, endsAt, place = 'Ambry Village Hall' } }) =>
          [name, startsAt.toISOString(), endsAt.toISOString(), place].join(' | '),
        ),
    )
    .sort();
}
