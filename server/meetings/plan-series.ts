import type { Actor } from '../accounts/contract.ts';
import { requireWordsPass } from '../accounts/index.ts';
import type { Place } from '../guard/contract.ts';
import { InvalidInputError, NotPermittedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { COUNTY_WIDE, meetingsLimits, TIME_ZONE, type SeriesPreview } from './contract.ts';
import type { SeriesInput } from './inputs.ts';
import { mayMakeSeries } from './policy.ts';
import { readOrganisations } from './read-organisations.ts';
import { requireMeetings } from './require-meeting.ts';
import { dayIn, listSeriesDates, type SeriesDate } from './series-dates.ts';

const DAY_MS = 86_400_000;

/** Place, phone and link of a meeting are there to be found, as those of an activity are. */
const placeOf: Readonly<Record<string, Place>> = {
  name: 'roomPurpose',
  place: 'activity',
  phone: 'activity',
  link: 'activity',
};

export interface SeriesPlan {
  organisation: SeriesPreview['organisation'];
  dates: SeriesDate[];
}

/** @throws {NotPermittedError} for those who see meetings, and "not there" for those who do not */
export function requireMakerOfSeries(actor: Actor): void {
  requireMeetings(actor);
  const decision = mayMakeSeries(actor);
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}

/**
 * What comes of a series as it was typed: for whom, and on which dates. Preview and saving ask the
 * same questions.
 */
export async function planSeries(
  tools: Tools,
  actor: Actor,
  series: SeriesInput,
): Promise<SeriesPlan> {
  const { name, place, phone, link, checked } = series;
  requireWordsPass(tools, actor, { place: placeOf, texts: { name, place, phone, link }, checked });
  const organisation = await requireOrganisation(tools, actor, series.audience);
  return { organisation, dates: planDates(series, tools.clock.now()) };
}

async function requireOrganisation(
  tools: Tools,
  actor: Actor,
  audience: string,
): Promise<SeriesPlan['organisation']> {
  if (audience === COUNTY_WIDE) return null;
  const organisation = (await readOrganisations(tools, actor)).get(audience);
  if (!organisation?.kinds.includes('host')) {
    throw new InvalidInputError({ audience: 'Choose who the meeting is for.' });
  }
  return { id: organisation.id, name: organisation.name };
}

function planDates(series: SeriesInput, now: Date): SeriesDate[] {
  const dayAfter = (days: number) => dayIn(TIME_ZONE, new Date(now.getTime() + days * DAY_MS));
  if (series.startsOn < dayAfter(0)) {
    throw new InvalidInputError({ startsOn: 'Choose today or a later day.' });
  }
  if (series.startsOn > dayAfter(meetingsLimits.startsWithinDays)) {
    throw new InvalidInputError({ startsOn: 'Choose a day within the next year.' });
  }
  const { ordinal, weekday, startTime, endTime, startsOn, times } = series;
  const rule = { ordinal, weekday };
  const plan = { rule, startTime, endTime, startsOn, times, timeZone: TIME_ZONE };
  const dates = listSeriesDates(plan);
  const [first] = dates;
  // Today's date whose hour has passed is no date to come to.
  if (!first || first.start.epochMilliseconds > now.getTime()) return dates;
  return listSeriesDates({
    ...plan,
    startsOn: first.start.toPlainDate().add({ days: 1 }).toString(),
  });
}
