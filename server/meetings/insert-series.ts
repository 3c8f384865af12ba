import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { TIME_ZONE, type HolidayChoice } from './contract.ts';
import { Meeting, newId } from './meeting.model.ts';
import { heldOf, type PlannedDate } from './plan-dates.ts';
import { asDate, asLocalText, dateOn } from './series-dates.ts';
import type { CreateSeriesInput } from './series-input.ts';
import { Series } from './series.model.ts';

/** A series as it is stored. */
export function seriesOf(
  { countyId, personId: createdBy }: Actor,
  { checked: _checked, onHolidays: _onHolidays, ...words }: CreateSeriesInput,
  dates: readonly PlannedDate[],
  createdAt: Date,
) {
  return {
    _id: newId(),
    ...{ countyId, createdBy, createdAt, timeZone: TIME_ZONE },
    ...words,
    skipped: daysThat('skip', dates),
    weekLater: daysThat('weekLater', dates),
  };
}

function daysThat(choice: HolidayChoice, dates: readonly PlannedDate[]): string[] {
  return dates.filter((date) => date.choice === choice).map(({ day }) => day);
}

/** Its dates, soonest first. */
export function meetingsOf(
  series: ReturnType<typeof seriesOf>,
  dates: readonly PlannedDate[],
  now: Date,
) {
  const hours = { ...series, timeZone: TIME_ZONE };
  return heldOf(dates, hours).map(({ day, date: { start, end } }, index) => ({
    _id: newId(),
    countyId: series.countyId,
    audience: series.audience,
    seriesId: series._id,
    number: index + 1,
    startsAt: asDate(start),
    endsAt: asDate(end),
    localStart: asLocalText(start),
    ruleStart: asLocalText(dateOn(day, hours).start),
    sequence: 0,
    status: 'scheduled' as const,
    changedAt: now,
  }));
}

/** Stores a series with its dates, in the transaction in which more may be stored. */
export async function insertSeries(
  series: ReturnType<typeof seriesOf>,
  meetings: ReturnType<typeof meetingsOf>,
  session: ClientSession,
): Promise<void> {
  await Series.insertMany([{ ...series, unheard: newId() }], { session });
  await Meeting.insertMany(meetings, { session });
}
