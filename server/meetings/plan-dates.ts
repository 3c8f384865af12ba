import { InvalidInputError } from '../lib/errors.ts';
import { readBankHolidays } from './bank-holidays.ts';
import { meetingsLimits, TIME_ZONE, type HolidayChoice } from './contract.ts';
import type { SeriesInput } from './series-input.ts';
import {
  dateOn,
  dayIn,
  dayLater,
  listSeriesDays,
  type SeriesDate,
  type SeriesTimes,
} from './series-dates.ts';

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

/** One date of the rule of a series, and what becomes of it. */
export interface PlannedDate {
  /** The day that the rule has for it. */
  day: string;
  /** By the rule. */
  date: SeriesDate;
  /** Name of the bank holiday on which it falls. */
  holiday: string | null;
  /** The same of the day a week later. */
  weekLaterHoliday: string | null;
  choice: HolidayChoice;
}

/**
 * The dates of a series as it was typed, each with what was chosen for it. Only of a bank holiday can
 * something else be chosen than to keep it.
 *
 * @throws {InvalidInputError} for days that are over or too far ahead, or where no date is left
 */
export async function planDates(series: SeriesInput, now: Date): Promise<PlannedDate[]> {
  requireWithin(series, now);
  const times = timesOf(series);
  const days = daysToCome(times, now);
  requireAll(days, series, now);
  const laterDay = (day: string) => dayLater(day, WEEK_DAYS);
  const years = days.flatMap((day) => [day, laterDay(day)].map((one) => Number(one.slice(0, 4))));
  const holidays = await readBankHolidays(years);
  const planned = days.map((day): PlannedDate => {
    const holiday = holidays.get(day) ?? null;
    const choice = holiday === null ? 'keep' : (series.onHolidays[day] ?? 'keep');
    const weekLaterHoliday = holidays.get(laterDay(day)) ?? null;
    return { day, date: dateOn(day, times), holiday, weekLaterHoliday, choice };
  });
  if (heldOf(planned, times).length > 0) return planned;
  throw new InvalidInputError({ startsOn: 'Leave one date at least.' });
}

/** The dates on which it is held, soonest first, each with the day that the rule has for it. */
export function heldOf(
  planned: readonly PlannedDate[],
  hours: Pick<SeriesTimes, 'startTime' | 'endTime' | 'timeZone'>,
): { day: string; date: SeriesDate }[] {
  return planned
    .filter(({ choice }) => choice !== 'skip')
    .map(({ day, date, choice }) => ({
      day,
      date: choice === 'weekLater' ? dateOn(dayLater(day, WEEK_DAYS), hours) : date,
    }))
    .sort((one, other) => one.date.start.epochMilliseconds - other.date.start.epochMilliseconds);
}

export function timesOf({ rule, startTime, endTime, startsOn, times, days }: SeriesInput) {
  return { rule, startTime, endTime, startsOn, times, days, timeZone: TIME_ZONE };
}

/** Today's date whose hour has passed is no date to come to. */
function daysToCome(times: SeriesTimes, now: Date): string[] {
  const days = listSeriesDays(times);
  const [first] = days;
  if (first === undefined || dateOn(first, times).start.epochMilliseconds > now.getTime()) {
    return days;
  }
  return listSeriesDays({ ...times, startsOn: dayLater(first, 1) });
}

function requireWithin({ rule, startsOn, days }: SeriesInput, now: Date): void {
  const today = dayIn(TIME_ZONE, now);
  const field = rule.repeat === 'dates' ? 'days' : 'startsOn';
  const [first = startsOn] = rule.repeat === 'dates' ? days : [startsOn];
  if (first < today) throw new InvalidInputError({ [field]: 'Choose today or a later day.' });
  const latest = dayIn(
    TIME_ZONE,
    new Date(now.getTime() + meetingsLimits.startsWithinDays * DAY_MS),
  );
  if (first > latest)
    throw new InvalidInputError({ [field]: 'Choose a day within the next year.' });
}

function requireAll(days: readonly string[], { rule, times }: SeriesInput, now: Date): void {
  const years = meetingsLimits.endsWithinYears;
  const latest = dayLater(dayIn(TIME_ZONE, now), 366 * years);
  const last = days.at(-1);
  if (rule.repeat === 'dates') {
    if (last === undefined)
      throw new InvalidInputError({ days: 'Choose a later day: that hour has passed.' });
    if (last > latest) throw new InvalidInputError({ days: `Choose days within ${years} years.` });
  } else if (last === undefined || last > latest || days.length < times) {
    throw new InvalidInputError({
      times: `Choose fewer: they go on for more than ${years} years.`,
    });
  }
}
