import type { Actor } from '../../accounts/contract.ts';
import { listPeople, nameOrganisations } from '../../accounts/index.ts';
import type { Tools } from '../../lib/tools.ts';
import { readBankHolidays } from '../bank-holidays.ts';
import { COUNTY_WIDE, type Clash } from '../contract.ts';
import { findClashes } from '../find-clashes.ts';
import { maySeeAllOrganisations } from '../policy.ts';
import { pollsLimits, type PollTimeView, type PollView } from './contract.ts';
import { countAnswers, listAnswers } from './count-answers.ts';
import type { PollRecord } from './poll.model.ts';
import { mayDecide, stateAt } from './policy.ts';
import { readAsked } from './read-asked.ts';

/** What the actor sees of a poll that the actor may see. */
export async function viewPoll(tools: Tools, actor: Actor, poll: PollRecord): Promise<PollView> {
  const hosts = poll.audience.filter((one) => one !== COUNTY_WIDE);
  const createdBy = poll.createdBy.toString();
  const [people, answers, [askedBy], names, times] = await Promise.all([
    readAsked(tools, poll),
    listAnswers(poll._id),
    listPeople(tools, [createdBy]),
    nameOrganisations(tools, actor, hosts),
    viewTimes(actor, poll),
  ]);
  const mine = answers.find(({ personId }) => personId.toString() === actor.personId);
  const { name, place, phone, link, decided } = poll;
  const chosen = times.find(({ key }) => key === decided?.localStart);
  return {
    id: poll._id.toString(),
    ...{ name, place, phone, link, times },
    organisations: hosts.map((id) => ({ id, name: names.get(id) ?? '' })),
    state: stateAt(tools.clock.now(), poll),
    closesAt: poll.closesAt.toISOString(),
    askedBy: askedBy ?? null,
    counts: countAnswers(answers, times.length, people),
    myAnswers: mine ? [...mine.given] : null,
    mayDecide: mayDecide(actor, poll),
    decided:
      decided && chosen
        ? {
            meetingId: decided.meetingId.toString(),
            ...{ startsAt: chosen.startsAt, endsAt: chosen.endsAt },
          }
        : null,
  };
}

async function viewTimes(actor: Actor, { times, stage, audience }: PollRecord) {
  const moments = times.map(({ startsAt, endsAt }) => ({
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }));
  const [holidays, clashes] = await Promise.all([
    readBankHolidays(times.map(({ localStart }) => Number(localStart.slice(0, 4)))),
    // Nobody learns here of a meeting that they may not see.
    stage === 'decided' || stage === 'calledOff'
      ? []
      : findClashes(actor, {
          audience: maySeeAllOrganisations(actor) ? audience : actor.hostOrganisationIds,
          ...{ moments, most: pollsLimits.clashesLookedFor },
        }),
  ]);
  return times.map(({ localStart, startsAt, endsAt }): PollTimeView => {
    const moment = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return {
      key: localStart,
      ...moment,
      holiday: holidays.get(localStart.slice(0, 10)) ?? null,
      clashes: clashes.filter((clash) => overlaps(clash, moment)),
    };
  });
}

/** ISO texts of one form sort as their moments do. */
const overlaps = (one: Pick<Clash, 'startsAt' | 'endsAt'>, other: typeof one) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
