import type { Tools } from '../../lib/tools.ts';
import { asText, writeCalendar, type CalendarEvent } from '../calendar-lines.ts';
import { LONDON_VTIMEZONE } from '../calendar-zone.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import { dateEvent, isAsRule, ruleEvent, startsOf } from '../series-events.ts';
import type { SeriesRecord } from '../series.model.ts';

export interface FeedSeries {
  series: SeriesRecord;
  /** All of its dates. */
  dates: readonly { meeting: MeetingRecord; isRefused: boolean }[];
}

const REFRESH = 'PT12H';
/** So long a cancelled date is said to be cancelled; then it is no date of its series any more. */
const CANCELLED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Several series as one calendar. The same meetings make the same text, letter for letter. */
export function writeFeed(
  tools: Pick<Tools, 'env' | 'clock'>,
  { series, isOneSeries }: { series: readonly FeedSeries[]; isOneSeries: boolean },
): string {
  const [first] = series;
  const name = asText(isOneSeries && first ? first.series.name : 'Hedgerow meetings');
  return writeCalendar(
    {
      head: [`NAME:${name}`, `X-WR-CALNAME:${name}`],
      zone: LONDON_VTIMEZONE,
      tail: [`REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`, `X-PUBLISHED-TTL:${REFRESH}`],
    },
    series.flatMap((one) => eventsOf(one, tools)),
  );
}

/** The rule with all that it has no date for, then each date that is not as the rule says. */
function eventsOf(
  { series, dates }: FeedSeries,
  tools: Pick<Tools, 'env' | 'clock'>,
): CalendarEvent[] {
  const starts = startsOf(
    series,
    dates.map(({ meeting }) => meeting),
  );
  if (starts.length === 0) return [];
  const since = tools.clock.now().getTime() - CANCELLED_DAYS * DAY_MS;
  const isGone = ({ meeting, isRefused }: FeedSeries['dates'][number]) =>
    isRefused || (meeting.status === 'cancelled' && meeting.changedAt.getTime() < since);
  const shown = dates.filter((date) => !isGone(date)).map(({ meeting }) => meeting);
  return [
    ruleEvent(tools, series, { starts, held: new Set(shown.map(({ ruleStart }) => ruleStart)) }),
    ...shown.filter((one) => !isAsRule(one)).map((one) => dateEvent(tools, series, one)),
  ];
}
