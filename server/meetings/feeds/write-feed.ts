import ical, { ICalEventStatus, type ICalCalendar } from 'ical-generator';

import type { Tools } from '../../lib/tools.ts';
import { LONDON_VTIMEZONE } from '../calendar-zone.ts';
import { describeMeeting } from '../describe-meeting.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { placeOf } from '../place-of.ts';
import { asDayRule, asZoned, atWall, dateOn } from '../series-dates.ts';
import type { SeriesRecord } from '../series.model.ts';

export interface FeedSeries {
  series: SeriesRecord;
  /** All of its dates. */
  dates: readonly { meeting: MeetingRecord; isRefused: boolean }[];
}

const REFRESH_SECONDS = 12 * 60 * 60;
/** So long a cancelled date is said to be cancelled; then it is no date of its series any more. */
const CANCELLED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Several series as one calendar. The same meetings make the same text, letter for letter. */
export function writeFeed(
  tools: Pick<Tools, 'env' | 'clock'>,
  { series, isOneSeries }: { series: readonly FeedSeries[]; isOneSeries: boolean },
): string {
  const [first] = series;
  const calendar = ical({
    name: isOneSeries && first ? first.series.name : 'Hedgerow meetings',
    prodId: { company: 'Hedgerow', product: 'Meetings', language: 'EN' },
    ttl: REFRESH_SECONDS,
    timezone: { name: null, generator: () => LONDON_VTIMEZONE },
  });
  for (const one of series) addSeries(calendar, one, tools);
  return calendar.toString();
}

/** The rule with all that it has no date for, then each date that is not as the rule says. */
function addSeries(
  calendar: ICalCalendar,
  { series, dates }: FeedSeries,
  tools: Pick<Tools, 'env' | 'clock'>,
): void {
  const { timeZone } = series;
  const starts = startsOf(series, dates);
  const [first] = starts;
  if (first === undefined) return;
  const since = tools.clock.now().getTime() - CANCELLED_DAYS * DAY_MS;
  const isGone = ({ meeting, isRefused }: FeedSeries['dates'][number]) =>
    isRefused || (meeting.status === 'cancelled' && meeting.changedAt.getTime() < since);
  const shown = dates.filter((date) => !isGone(date)).map(({ meeting }) => meeting);
  const held = new Set(shown.map(({ ruleStart }) => ruleStart));
  const shared = { uid: `${series._id.toString()}@meetings.hedgerow`, tools };

  calendar.createEvent({
    ...wordsOf(series, placeOf({}, series), shared),
    ...{ timezone: timeZone, sequence: 0, stamp: asZoned('UTC', series.createdAt) },
    ...dateOn(first.slice(0, 10), series),
    status: ICalEventStatus.CONFIRMED,
    repeating: recurrenceOf(series, { starts, left: starts.filter((start) => !held.has(start)) }),
  });
  for (const meeting of shown.filter((one) => !isAsRule(one))) {
    calendar.createEvent({
      ...wordsOf(series, placeOf(meeting, series), {
        ...shared,
        meetingId: meeting._id.toString(),
      }),
      ...{ timezone: timeZone, sequence: meeting.sequence },
      stamp: asZoned('UTC', meeting.changedAt),
      recurrenceId: atWall(meeting.ruleStart, timeZone),
      start: asZoned(timeZone, meeting.startsAt),
      end: asZoned(timeZone, meeting.endsAt),
      status:
        meeting.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
}

function wordsOf(
  { name }: SeriesRecord,
  reach: ReturnType<typeof placeOf>,
  { uid, tools, meetingId }: { uid: string; tools: Pick<Tools, 'env'>; meetingId?: string },
) {
  const url = `${tools.env.publicOrigin}/meetings${meetingId === undefined ? '' : `/${meetingId}`}`;
  return {
    ...{ id: uid, summary: name, url, description: describeMeeting(reach, url) },
    ...(reach.place === '' ? {} : { location: reach.place }),
  };
}

/** All that the rule has, also the days that were skipped. */
function startsOf({ skipped, startTime }: SeriesRecord, dates: FeedSeries['dates']): string[] {
  const held = dates.map(({ meeting }) => meeting.ruleStart);
  return [...held, ...skipped.map((day) => `${day}T${startTime}`)].sort();
}

/** What was put off by a week has its place in the rule and another hour from the beginning. */
function isAsRule({ sequence, localStart, ruleStart }: MeetingRecord): boolean {
  return sequence === 0 && localStart === ruleStart;
}

function recurrenceOf(
  series: SeriesRecord,
  { starts, left }: { starts: readonly string[]; left: readonly string[] },
): string {
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
  ].join('\r\n');
}

/** The last date of the rule, in UTC: readers count to a number differently, to a moment alike. */
function lastMoment(starts: readonly string[], { timeZone }: SeriesRecord): string {
  const moment = atWall(starts.at(-1) ?? '', timeZone).toInstant();
  return moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** "TZID=Europe/London:20261014T100000,20261111T100000". */
function asValues(starts: readonly string[], { timeZone }: SeriesRecord): string {
  return `TZID=${timeZone}:${starts.map((start) => `${start.replace(/[-:]/g, '')}00`).join()}`;
}
