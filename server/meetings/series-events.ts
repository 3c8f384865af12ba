import type { Env } from '../lib/env.ts';
import { asUtcValue, asWallValue, type CalendarEvent } from './calendar-lines.ts';
import { describeMeeting } from './describe-meeting.ts';
import type { MeetingRecord } from './meeting.model.ts';
import { placeOf } from './place-of.ts';
import { asDate, asDayRule, asLocalText, asZoned, atWall, dateOn } from './series-dates.ts';
import type { SeriesRecord } from './series.model.ts';

interface Where {
  env: Pick<Env, 'publicOrigin'>;
}

/** The name under which calendars know a series for ever. */
export const uidOf = ({ _id }: Pick<SeriesRecord, '_id'>) => `${_id.toString()}@meetings.hedgerow`;

/** All that the rule has, also the days that were skipped. */
export function startsOf(
  { skipped, startTime }: SeriesRecord,
  meetings: readonly MeetingRecord[],
): string[] {
  const held = meetings.map(({ ruleStart }) => ruleStart);
  return [...held, ...skipped.map((day) => `${day}T${startTime}`)].sort();
}

/** What was put off by a week has its place in the rule and another hour from the beginning. */
export function isAsRule({ sequence, localStart, ruleStart }: MeetingRecord): boolean {
  return sequence === 0 && localStart === ruleStart;
}

/** A series as its rule from the first of these starts on, without those that are not held. */
export function ruleEvent(
  { env }: Where,
  series: SeriesRecord,
  { starts, held }: { starts: readonly string[]; held: ReadonlySet<string> },
): CalendarEvent {
  const { timeZone, createdAt } = series;
  const first = dateOn((starts[0] ?? '').slice(0, 10), series);
  const reach = placeOf({}, series);
  const url = `${env.publicOrigin}/meetings`;
  return {
    ...{ uid: uidOf(series), sequence: 0, changedAt: createdAt, timeZone },
    ...{ start: asLocalText(first.start), end: asLocalText(first.end) },
    recurrence: recurrenceOf(series, { starts, left: starts.filter((start) => !held.has(start)) }),
    ...{ name: series.name, place: reach.place, url, description: describeMeeting(reach, url) },
    isCancelled: false,
  };
}

/** One date of a series that is not as its rule says. */
export function dateEvent(
  { env }: Where,
  series: SeriesRecord,
  meeting: MeetingRecord,
): CalendarEvent {
  const { sequence, changedAt, ruleStart, startsAt, endsAt, status } = meeting;
  const { timeZone, name } = series;
  const wall = (moment: Date) => asLocalText(asZoned(timeZone, moment));
  const reach = placeOf(meeting, series);
  const url = `${env.publicOrigin}/meetings/${meeting._id.toString()}`;
  return {
    ...{ uid: uidOf(series), sequence, changedAt, timeZone },
    ...{ start: wall(startsAt), end: wall(endsAt), recurrenceId: ruleStart },
    ...{ name, place: reach.place, url, description: describeMeeting(reach, url) },
    isCancelled: status === 'cancelled',
  };
}

function recurrenceOf(
  series: SeriesRecord,
  { starts, left }: { starts: readonly string[]; left: readonly string[] },
): string[] {
  const rule = asDayRule(series.rule);
  const parts = rule && [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...(rule.byMonth ? [`BYMONTH=${rule.byMonth.join()}`] : []),
    `BYDAY=${rule.byDay.join()}`,
    `UNTIL=${lastMoment(starts, series)}`,
    'WKST=MO',
  ];
  return [
    ...(parts ? [`RRULE:${parts.join(';')}`] : []),
    // The first date as well: some readers take dates without a rule for all that there are.
    ...(parts ? [] : [`RDATE;${asValues(starts, series)}`]),
    ...(left.length > 0 ? [`EXDATE;${asValues(left, series)}`] : []),
  ];
}

/** The last date of the rule, in UTC: readers count to a number differently, to a moment alike. */
function lastMoment(starts: readonly string[], { timeZone }: SeriesRecord): string {
  return asUtcValue(asDate(atWall(starts.at(-1) ?? '', timeZone)));
}

/** "TZID=Europe/London:20261014T100000,20261111T100000". */
function asValues(starts: readonly string[], { timeZone }: SeriesRecord): string {
  return `TZID=${timeZone}:${starts.map(asWallValue).join()}`;
}
