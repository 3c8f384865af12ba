import type { Actor } from '../../accounts/contract.ts';
import { countDaysOff } from '../../accounts/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { readBankHolidays } from '../bank-holidays.ts';
import { COUNTY_WIDE } from '../contract.ts';
import { findClashes } from '../find-clashes.ts';
import { meetingInput } from '../inputs.ts';
import type { MeetingsTools } from '../meetings-tools.ts';
import { readOrganisations } from '../read-organisations.ts';
import { askRota, listDays } from './ask-rota.ts';
import { rotaLimits, type RotaView } from './contract.ts';
import { planRota } from './plan-rota.ts';
import { readGround } from './read-ground.ts';
import { readYear } from './read-year.ts';
import { requireRota } from './require-rota.ts';
import { viewPlan } from './view-plan.ts';

/**
 * For the next dates of a series, the venue and the day that even out miles and missed meetings over the
 * year, with the reasons. Stores nothing and moves nothing. However many people and dates there are, the
 * number of questions to the database is the same.
 */
export async function getRota(
  tools: MeetingsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<RotaView> {
  const { meetingId } = parseInput(meetingInput, rawInput);
  const { meeting, series } = await requireRota(tools, actor, meetingId);
  const organisations = await readOrganisations(tools, actor);
  const ground = await readGround(tools, { meeting, series, organisations });
  const { version, hosts, venues, weekdays, places } = ground;
  const view: RotaView = {
    ...{ meetingId, name: series.name },
    places: places.map(({ id, name }) => ({ id, name })),
    ground: {
      ...{ version, venues, weekdays },
      bases: hosts.map(({ id, name, placeId }) => ({
        ...{ organisationId: id, organisation: name, placeId },
      })),
    },
    plan: null,
  };
  if (version === 0) return view;

  const { countyId } = actor;
  const { audience } = meeting;
  const now = tools.clock.now();
  const [year, people] = await Promise.all([
    readYear(series, now),
    countDaysOff(tools, {
      countyId,
      organisationIds: audience.includes(COUNTY_WIDE) ? null : audience,
      roles: ['linkWorker', 'supervisor', 'coordinator'],
    }),
  ]);
  const dates = listDays(series, year, { asked: weekdays, now });
  const [clashes, holidays] = await Promise.all([
    findClashes(actor, {
      audience,
      moments: dates.flatMap(({ days }) => days.map(({ moment }) => moment)),
      except: year.ahead.map(({ _id }) => _id),
      most: rotaLimits.clashes,
    }),
    readBankHolidays(dates.flatMap(({ days }) => days.map(({ day }) => Number(day.slice(0, 4))))),
  ]);
  const known = { ground, year, dates, holidays, clashes };
  const question = askRota({ ...known, series, people });
  const plan = viewPlan({ ...known, question, plan: planRota(question), people: people.all });
  return { ...view, plan };
}
