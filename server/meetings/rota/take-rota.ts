import type { Actor } from '../../accounts/contract.ts';
import { ConflictError, ExpectedError, InvalidInputError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { changeMeeting } from '../change-meeting.ts';
import { meetingNow } from '../later-fields.ts';
import { Meeting, type MeetingRecord } from '../meeting.model.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { capacityOf, placeOf } from '../place-of.ts';
import { dateOn } from '../series-dates.ts';
import type { SeriesRecord } from '../series.model.ts';
import { hoursOf, mondayOf } from './ask-rota.ts';
import type { TakenDate } from './contract.ts';
import { takeRotaInput } from './inputs.ts';
import { amongDates } from './read-year.ts';
import { requireRota } from './require-rota.ts';
import { RotaGround } from './rota.model.ts';

interface Proposed {
  meetingId: string;
  sequence: number;
  day: string;
  place: string;
}

/**
 * Moves the dates that a coordinator ticked to where the page proposed them, each as `changeMeeting`
 * would: whoever answered for a date whose day moves is asked again. One that cannot be moved keeps no
 * other from it; each is reported.
 */
export async function takeRota(
  tools: MeetingsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ dates: TakenDate[] }> {
  const { meetingId, dates } = parseInput(takeRotaInput, rawInput);
  const { series } = await requireRota(tools, actor, meetingId);
  const [ground, found] = await Promise.all([
    RotaGround.findOne({ _id: series._id, countyId: actor.countyId }).lean(),
    Meeting.find(
      amongDates(
        series,
        dates.map((date) => date.meetingId),
      ),
    ).lean(),
  ]);
  const venues = new Set(ground?.venues.map(({ name }) => name));
  const known = new Map(found.map((one) => [one._id.toString(), meetingNow(one)]));
  const taken: TakenDate[] = [];
  // One after the other: each is a transaction of its own on the dates of one series.
  for (const proposed of dates) {
    const meeting = known.get(proposed.meetingId);
    if (!meeting) throw new InvalidInputError({ form: 'That is no date of this meeting.' });
    taken.push(await takeOne({ tools, actor, series, venues }, meeting, proposed));
  }
  return { dates: taken };
}

interface Taking {
  tools: MeetingsTools;
  actor: Actor;
  series: SeriesRecord;
  venues: ReadonlySet<string>;
}

async function takeOne(
  { tools, actor, series, venues }: Taking,
  meeting: MeetingRecord,
  { meetingId, sequence, day, place }: Proposed,
): Promise<TakenDate> {
  const { startTime, endTime, day: dayWas } = hoursOf(meeting, series.timeZone);
  const reach = placeOf(meeting, series);
  const start = dateOn(day, { startTime, endTime, timeZone: series.timeZone }).start;
  const asItIs = { meetingId, startsAt: meeting.startsAt.toISOString(), place: reach.place };
  const moment = new Date(start.epochMilliseconds);
  const isProposed =
    (place === reach.place || venues.has(place)) &&
    (day === dayWas ||
      mondayOf(moment, series.timeZone) === mondayOf(meeting.startsAt, series.timeZone));
  try {
    if (!isProposed) throw new ConflictError('This is proposed no more. Look at the page again.');
    await changeMeeting(tools, actor, {
      ...{ ...reach, meetingId, sequence, day, place, startTime, endTime },
      ...{ scope: 'this', capacity: capacityOf(meeting, series) },
      // Guard has read the names of venues when they were kept.
      checked: 'yes',
    });
    return { meetingId, startsAt: moment.toISOString(), place, refused: null };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { ...asItIs, refused: error.message };
  }
}
