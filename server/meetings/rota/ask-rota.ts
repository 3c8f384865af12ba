import type { DaysOff } from '../../accounts/contract.ts';
import { METRES_IN_MILE, metresFrom } from '../../lib/distance.ts';
import { toNameKey } from '../../lib/text/name-key.ts';
import { weekdays, type Clash, type MeetingTime, type Weekday } from '../contract.ts';
import { asMoments } from '../as-moments.ts';
import type { BankHolidays } from '../bank-holidays.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { placeOf } from '../place-of.ts';
import { asZoned, dateOn, dayLater } from '../series-dates.ts';
import type { SeriesRecord } from '../series.model.ts';
import { ROAD_IS_LONGER } from './contract.ts';
import { NOWHERE, type RotaOption, type RotaQuestion } from './plan-rota.ts';
import { weekdayOf, type RotaGroundNow } from './read-ground.ts';
import type { RotaYear } from './read-year.ts';

/** One date to come, and the days of its week that come in question. */
export interface AskedDate {
  meeting: MeetingRecord;
  day: string;
  place: string;
  /** The day that it has stands among them. */
  days: { day: string; weekday: Weekday; moment: MeetingTime }[];
}

/**
 * On which days a date could be. It stays within its week, Monday to Sunday, and moves not at all where
 * another date of the series lies in the same week.
 */
export function listDays(
  series: SeriesRecord,
  { ahead }: RotaYear,
  { asked, now }: { asked: readonly Weekday[]; now: Date },
): AskedDate[] {
  const { timeZone } = series;
  const mondays = ahead.map(({ startsAt }) => mondayOf(startsAt, timeZone));
  return ahead.map((meeting, index): AskedDate => {
    const monday = mondays[index] ?? '';
    const isAlone = mondays.filter((other) => other === monday).length === 1;
    const hours = hoursOf(meeting, timeZone);
    const present = weekdayOf(meeting.startsAt, timeZone);
    const days = weekdays.flatMap((weekday, later) => {
      if (weekday !== present && (!isAlone || !asked.includes(weekday))) return [];
      const day = dayLater(monday, later);
      const moment = asMoments(dateOn(day, { ...hours, timeZone }));
      return new Date(moment.startsAt) > now ? [{ day, weekday, moment }] : [];
    });
    return { meeting, day: hours.day, place: placeOf(meeting, series).place, days };
  });
}

interface Known {
  series: SeriesRecord;
  ground: RotaGroundNow;
  year: RotaYear;
  dates: readonly AskedDate[];
  people: { all: DaysOff; byOrganisation: ReadonlyMap<string, DaysOff> };
  holidays: BankHolidays;
  clashes: readonly Clash[];
}

/** All that is known, as the question that `planRota` answers. */
export function askRota({
  series,
  ground,
  year,
  dates,
  people,
  holidays,
  clashes,
}: Known): RotaQuestion {
  const ways = waysOf(ground);
  const keyOf = keyIn(ground);
  const venues = ground.venues.flatMap(({ name, placeId }) =>
    placeId === null ? [] : [toNameKey(name)],
  );
  return {
    organisations: ground.hosts.map(({ id }) => ({
      id,
      ways: ways.get(id) ?? new Map<string, number>(),
      missed: missedShares(year, people.all, people.byOrganisation.get(id)),
    })),
    held: year.held.map((meeting) => ({
      weekday: weekdayOf(meeting.startsAt, series.timeZone),
      venue: keyOf(placeOf(meeting, series).place),
    })),
    dates: dates.map(({ meeting, day, place, days }) => {
      const venue = keyOf(place);
      const option = (one: AskedDate['days'][number], key: string | null): RotaOption => ({
        ...{ day: one.day, weekday: one.weekday, venue: key },
        hindrances:
          Number(holidays.has(one.day)) + Number(clashesAt(one.moment, clashes).length > 0),
      });
      // Where nobody drives, nobody is asked to.
      const keys = venue === NOWHERE ? [venue] : [...new Set([venue, ...venues])];
      const options = days.flatMap((one) => keys.map((key) => option(one, key)));
      const present = options.find((one) => one.day === day && one.venue === venue);
      if (!present) throw new Error('A date that is to come can stay as it is.');
      return { id: meeting._id.toString(), present, options };
    }),
  };
}

/** Other meetings at this hour. */
export function clashesAt(moment: MeetingTime, clashes: readonly Clash[]): Clash[] {
  return clashes.filter(
    ({ startsAt, endsAt }) => startsAt < moment.endsAt && endsAt > moment.startsAt,
  );
}

/** A place as it is written on a date, as one of the venues; null where it is none of them. */
function keyIn({ venues }: RotaGroundNow): (place: string) => string | null {
  const known = new Set(venues.flatMap((one) => (one.placeId ? [toNameKey(one.name)] : [])));
  return (place) => {
    const key = toNameKey(place);
    return key === NOWHERE || known.has(key) ? key : null;
  };
}

/** Miles there and back from where each organisation sets off. */
function waysOf({ hosts, venues, places }: RotaGroundNow): Map<string, Map<string, number>> {
  const positions = new Map(places.map((place) => [place.id, place]));
  return new Map(
    hosts.map(({ id, placeId }) => {
      const base = placeId === null ? undefined : positions.get(placeId);
      if (!base) return [id, new Map<string, number>()];
      const measure = metresFrom(base);
      const miles = venues.flatMap(({ name, placeId: at }): [string, number][] => {
        const position = at === null ? undefined : positions.get(at);
        if (!position) return [];
        return [[toNameKey(name), (2 * ROAD_IS_LONGER * measure(position)) / METRES_IN_MILE]];
      });
      return [id, new Map(miles)];
    }),
  );
}

/**
 * Which part of an organisation's people misses a meeting on each day: those who do not work on it, and as
 * many more of everybody as missed that day so far. A day on which nobody met yet counts as an ordinary
 * one, or it would look as if nobody missed it.
 */
function missedShares(
  { missed }: RotaYear,
  all: DaysOff,
  own: DaysOff | undefined,
): Record<Weekday, number> {
  const share = (part: number, of: number) => (of === 0 ? 0 : Math.min(1, part / of));
  const more = (day: Weekday) => {
    const { meetings, times } = missed[day];
    return Math.max(0, share(times, all.people * meetings) - share(all.off[day], all.people));
  };
  const held = weekdays.filter((day) => missed[day].meetings > 0);
  const meetings = held.reduce((sum, day) => sum + missed[day].meetings, 0);
  const ordinary = held.reduce(
    (sum, day) => sum + (more(day) * missed[day].meetings) / meetings,
    0,
  );
  return Object.fromEntries(
    weekdays.map((day) => {
      const off = own ? share(own.off[day], own.people) : 0;
      return [day, Math.min(1, off + (held.includes(day) ? more(day) : ordinary))];
    }),
  ) as Record<Weekday, number>;
}

export function mondayOf(moment: Date, timeZone: string): string {
  const day = asZoned(timeZone, moment).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** The day and the hours of a date, by the clocks on the wall. */
export function hoursOf(
  { startsAt, endsAt }: Pick<MeetingRecord, 'startsAt' | 'endsAt'>,
  timeZone: string,
) {
  const [start, end] = [asZoned(timeZone, startsAt), asZoned(timeZone, endsAt)];
  const clock = (moment: typeof start) => moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: start.toPlainDate().toString(), startTime: clock(start), endTime: clock(end) };
}
