import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError, NotPermittedError } from '../lib/errors.ts';
import type { Tools } from '../lib/tools.ts';
import { COUNTY_WIDE, type SeriesPreview } from './contract.ts';
import type { SeriesInput } from './series-input.ts';
import { requireMeetingWords } from './meeting-guard.ts';
import { planDates, type PlannedDate } from './plan-dates.ts';
import { mayMakeSeries } from './policy.ts';
import { readOrganisations } from './read-organisations.ts';
import { requireMeetings } from './require-meeting.ts';

interface SeriesPlan {
  organisations: SeriesPreview['organisations'];
  /** The dates of the rule. */
  dates: PlannedDate[];
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
  requireMeetingWords(tools, actor, series);
  const organisations = await requireOrganisations(tools, actor, series.audience);
  return { organisations, dates: await planDates(series, tools.clock.now()) };
}

/** @throws {InvalidInputError} for organisations that are no host of the county, or closed */
export async function requireOrganisations(
  tools: Tools,
  actor: Actor,
  audience: readonly string[],
): Promise<SeriesPlan['organisations']> {
  if (audience.includes(COUNTY_WIDE)) return [];
  const known = await readOrganisations(tools, actor);
  return audience.map((id) => {
    const organisation = known.get(id);
    if (!organisation?.kinds.includes('host')) {
      throw new InvalidInputError({ audience: 'Choose who the meeting is for.' });
    }
    return { id, name: organisation.name };
  });
}
