import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { writeCalendarText } from './calendar-text.ts';
import { meetingInput } from './inputs.ts';
import { requireMeeting } from './require-meeting.ts';
import { asZoned } from './series-dates.ts';
import { Series, type SeriesRecord } from './series.model.ts';

export interface CalendarFile {
  /** Plain letters only, fit for a header. */
  fileName: string;
  text: string;
}

/** One date as a file for a calendar program. It names nobody. */
export async function writeCalendarFile(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<CalendarFile> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const meeting = await requireMeeting(tools, actor, meetingId);
  const { seriesId, countyId, startsAt, endsAt, localStart, sequence, changedAt } = meeting;
  const series = await Series.findOne({ _id: seriesId, countyId }).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  const { timeZone, name, place } = series;
  const url = `${tools.env.publicOrigin}/meetings/${meetingId}`;
  return {
    fileName: `meeting-${localStart.slice(0, 10)}.ics`,
    text: writeCalendarText({
      ...{ sequence, changedAt, timeZone, name, place, url },
      uid: `${meetingId}@meetings.hedgerow`,
      start: asZoned(timeZone, startsAt),
      end: asZoned(timeZone, endsAt),
      description: describe(series, url),
    }),
  };
}

function describe({ phone, link }: SeriesRecord, url: string): string {
  return [
    ...(phone === '' ? [] : [`By phone: ${phone}`]),
    ...(link === '' ? [] : [`Online: ${link}`]),
    `Say whether you are coming: ${url}`,
  ].join('\n');
}
