import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { writeCalendarText } from './calendar-text.ts';
import { meetingInput } from './inputs.ts';
import { seriesNow } from './later-fields.ts';
import { requireMeeting } from './require-meeting.ts';
import { dateEvent } from './series-events.ts';
import { Series } from './series.model.ts';

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
  const { seriesId, countyId, localStart } = meeting;
  const series = await Series.findOne({ _id: seriesId, countyId }).lean();
  if (!series) throw new NotFoundError('We could not find that meeting.');
  const { recurrenceId: _recurrenceId, ...event } = dateEvent(tools, seriesNow(series), meeting);
  return {
    fileName: `meeting-${localStart.slice(0, 10)}.ics`,
    text: writeCalendarText({ ...event, uid: `${meetingId}@meetings.hedgerow` }),
  };
}
