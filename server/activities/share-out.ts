import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, asId, newId } from './activity.model.ts';
import { announceChecks, isAskedOfNobody } from './asked-checks.ts';
import type { AskedRecord } from './asked.model.ts';
import { shareOutInput } from './check-inputs.ts';
import { checksLimits, type SharedOut } from './check-views.ts';
import { requireCoordinator } from './require-activity.ts';
import { isStale } from './stale.ts';
import { readVolunteers, type Volunteer } from './volunteers.ts';

interface Part {
  activityId: string;
  personId: string;
}

/**
 * Asks colleagues who offered it to check stale activities by a day. Each gets as many as the others,
 * or one more; those of one organisation stay together, so that it is rung once. What somebody else
 * has shared out or checked meanwhile is left as it is.
 *
 * @throws {ConflictError} where that is so of all of them
 */
export async function shareOut(tools: Tools, actor: Actor, rawInput: unknown): Promise<SharedOut> {
  const { activityIds, personIds, dueOn, clientId } = parseInput(shareOutInput, rawInput);
  requireCoordinator(actor);
  const { countyId } = actor;
  const now = tools.clock.now();
  const before = await readShared(actor, activityIds, clientId);
  if (before.length > 0) return summed(before, activityIds);
  requireDay(dueOn, dayInCounty(now));
  const volunteers = await requireVolunteers(tools, { countyId, personIds, now });
  const parts = fairParts(await readChosen(actor, activityIds, now), volunteers);

  const asked = { by: asId(actor.personId), at: now, dueOn, clientId, untold: newId() };
  await retryWrite(() =>
    Activity.bulkWrite(parts.map((part) => asking(part, { countyId, asked, now }))),
  );
  const shared = await readShared(actor, activityIds, clientId);
  if (shared.length === 0) throw tooLate();
  await announceChecks(tools, countyId, shared);
  return summed(shared, activityIds);
}

function asking(
  { activityId, personId }: Part,
  { countyId, asked, now }: { countyId: string; asked: Omit<AskedRecord, 'of'>; now: Date },
) {
  return {
    updateOne: {
      filter: {
        ...{ _id: asId(activityId), countyId: asId(countyId), state: 'open' as const },
        $and: [isStale(now), isAskedOfNobody(now)],
      },
      update: { $set: { asked: { ...asked, of: asId(personId) } } },
    },
  };
}

/** Of whom this form has asked something, once for each activity. */
async function readShared(
  { countyId, personId: by }: Actor,
  activityIds: readonly string[],
  clientId: string,
): Promise<string[]> {
  const found = await Activity.find(
    { _id: anyOf(activityIds), countyId, 'asked.by': by, 'asked.clientId': clientId },
    { asked: 1 },
  ).lean();
  return found.flatMap(({ asked }) => (asked ? [asked.of.toString()] : []));
}

const summed = (shared: readonly string[], activityIds: readonly string[]): SharedOut => ({
  shared: shared.length,
  left: activityIds.length - shared.length,
});

/** Those that are still to be shared out, each organisation's together. */
async function readChosen(
  { countyId }: Actor,
  activityIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const found = await Activity.find(
    {
      ...{ _id: anyOf(activityIds), countyId, state: 'open' as const },
      $and: [isStale(now), isAskedOfNobody(now)],
    },
    { organisationId: 1 },
  )
    .sort({ organisationId: 1, nameKey: 1 })
    .lean();
  if (found.length === 0) throw tooLate();
  return found.map(({ _id }) => _id.toString());
}

const tooLate = () =>
  new ConflictError('Somebody has shared these out, checked them or taken them off meanwhile.');

/** @throws {InvalidInputError} */
function requireDay(dueOn: string, today: string): void {
  const last = Temporal.PlainDate.from(today).add({ days: checksLimits.daysToCheck });
  if (dueOn < today || dueOn > last.toString()) {
    throw new InvalidInputError({
      dueOn: `Choose a day from today on, in ${checksLimits.daysToCheck} days at most.`,
    });
  }
}

/** Those chosen, who is asked the fewest first. */
async function requireVolunteers(
  tools: Tools,
  { countyId, personIds, now }: { countyId: string; personIds: readonly string[]; now: Date },
): Promise<Volunteer[]> {
  const all = await readVolunteers(tools, countyId, now);
  const chosen = all.filter(({ id }) => personIds.includes(id));
  if (chosen.length < personIds.length) {
    throw new InvalidInputError({
      personIds: 'Somebody you chose does not offer it any more. Choose once more.',
    });
  }
  return chosen.toSorted((one, other) => one.askedNow - other.askedNow);
}

/** One after another, as many to each; the first ones get one more where it does not come out even. */
function fairParts(activityIds: readonly string[], volunteers: readonly Volunteer[]): Part[] {
  const least = Math.floor(activityIds.length / volunteers.length);
  const over = activityIds.length % volunteers.length;
  let begin = 0;
  return volunteers.flatMap(({ id, askedNow }, at) => {
    const count = least + (at < over ? 1 : 0);
    if (askedNow + count > checksLimits.ofOnePerson) {
      throw new InvalidInputError({
        personIds: `Choose more people: nobody is asked for more than ${checksLimits.ofOnePerson} at one time.`,
      });
    }
    const theirs = activityIds.slice(begin, begin + count);
    begin += count;
    return theirs.map((activityId) => ({ activityId, personId: id }));
  });
}
