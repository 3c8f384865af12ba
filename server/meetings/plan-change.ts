import { Temporal } from 'temporal-polyfill';

import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { meetingsLimits, type MeetingReach } from './contract.ts';
import type { ChangeMeetingInput } from './inputs.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { capacityOf, placeOf } from './place-of.ts';
import { asZoned, dateOn, dayIn, dayLater, type SeriesDate } from './series-dates.ts';
import type { SeriesRecord } from './series.model.ts';

/** One date before and after. */
export interface ChangedMeeting {
  before: MeetingRecord;
  after: SeriesDate;
}

export interface ChangePlan {
  changed: ChangedMeeting[];
  /** Whether they begin at another moment. */
  isMoved: boolean;
  /** Only what is not as it was. */
  reach: Partial<MeetingReach> & { capacity?: number | null };
}

/**
 * What a form changes, carried over to every date that it reaches: what it says otherwise than the
 * date is now. A day is moved by as many days for all of them, so that a Thursday for a Wednesday
 * is a Thursday in each month.
 *
 * @throws {InvalidInputError} for a new time that is over, or years ahead
 * @throws {ConflictError} where it is cancelled
 */
export function planChange(
  input: ChangeMeetingInput,
  {
    meeting,
    reached,
    series,
    now,
  }: { meeting: MeetingRecord; reached: readonly MeetingRecord[]; series: SeriesRecord; now: Date },
): ChangePlan {
  if (meeting.status === 'cancelled') throw new ConflictError('This meeting is cancelled.');
  const { timeZone } = series;
  const was = hoursOf(meeting, timeZone);
  const capacityWas = capacityOf(meeting, series);
  const days = daysBetween(was.day, input.day);
  const begins = was.startTime === input.startTime ? null : input.startTime;
  const ends = was.endTime === input.endTime ? null : input.endTime;
  const changed = reached.map((before): ChangedMeeting => {
    const { day, startTime, endTime } = hoursOf(before, timeZone);
    const hours = { startTime: begins ?? startTime, endTime: ends ?? endTime, timeZone };
    if (hours.endTime <= hours.startTime) {
      throw new ConflictError(
        'One of these dates has other hours, and would end before it begins. Change it alone.',
      );
    }
    return { before, after: dateOn(dayLater(day, days), hours) };
  });
  requireAhead(changed, timeZone, now);
  return {
    changed,
    isMoved: days !== 0 || begins !== null,
    reach: {
      ...differences(placeOf(meeting, series), input),
      ...(capacityWas === input.capacity ? {} : { capacity: input.capacity }),
    },
  };
}

/** Whether anything at all would be otherwise. */
export function changesSomething({ changed, isMoved, reach }: ChangePlan): boolean {
  const isLonger = changed.some(
    ({ before, after }) => before.endsAt.getTime() !== after.end.epochMilliseconds,
  );
  return isMoved || isLonger || Object.keys(reach).length > 0;
}

function hoursOf({ startsAt, endsAt }: MeetingRecord, timeZone: string) {
  const [start, end] = [asZoned(timeZone, startsAt), asZoned(timeZone, endsAt)];
  const clock = (moment: Temporal.ZonedDateTime) =>
    moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: start.toPlainDate().toString(), startTime: clock(start), endTime: clock(end) };
}

function daysBetween(one: string, other: string): number {
  return Temporal.PlainDate.from(one).until(other, { largestUnit: 'days' }).days;
}

function differences(was: MeetingReach, is: MeetingReach): Partial<MeetingReach> {
  return Object.fromEntries(
    (['place', 'phone', 'link'] as const).flatMap((name) =>
      was[name] === is[name] ? [] : [[name, is[name]]],
    ),
  );
}

function requireAhead(changed: readonly ChangedMeeting[], timeZone: string, now: Date): void {
  const latest = dayLater(dayIn(timeZone, now), 366 * meetingsLimits.endsWithinYears);
  for (const { after } of changed) {
    if (after.start.epochMilliseconds <= now.getTime()) {
      throw new InvalidInputError({ day: 'Choose a day and hour that are still to come.' });
    }
    if (after.start.toPlainDate().toString() > latest) {
      throw new InvalidInputError({
        day: `Choose a day within ${meetingsLimits.endsWithinYears} years.`,
      });
    }
  }
}
