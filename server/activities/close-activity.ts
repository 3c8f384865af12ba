import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId, type ClosureRecord } from './activity.model.ts';
import { closuresFrom } from './activity-views.ts';
import { announceToAll } from './audience.ts';
import { activitiesLimits, type DaySpan } from './contract.ts';
import type { SavedClosures } from './page-views.ts';
import { closeActivityInput } from './inputs.ts';
import { speaksAs } from './policy.ts';
import { requireActivity } from './require-activity.ts';

/**
 * Closes an activity for some days, as the activity provider says or as a colleague heard on the
 * phone. On these days it is closed for everybody; after them it is again what it was, by the clock
 * and by no job. Spans that are over go. The same span said again is kept once.
 */
export async function closeActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedClosures> {
  const input = parseInput(closeActivityInput, rawInput);
  const { activityId } = input;
  const activity = await requireActivity(actor, activityId);
  const now = tools.clock.now();
  const today = dayInCounty(now);
  const span = { from: input.closedFrom, until: input.closedUntil };
  requireDays(span, today);
  const stored = activity.closures.filter(({ until }) => until >= today);
  const others = stored.filter(({ from }) => from !== span.from);
  if (others.length >= activitiesLimits.closures) {
    throw new InvalidInputError({
      closedFrom: `It is closed ${activitiesLimits.closures} times already. Take one away first.`,
    });
  }
  const how = speaksAs(actor, activity.organisationId.toString());
  const closure = { ...span, at: now, by: asId(actor.personId), how };
  const saved = await retryWrite(() =>
    Activity.findOneAndUpdate(
      { _id: activityId, countyId: actor.countyId, state: 'open' },
      besideOthers(closure, today),
      { returnDocument: 'after', updatePipeline: true },
    ).lean(),
  );
  if (!saved) throw new NotFoundError('We could not find that activity.');
  await announceToAll(tools, activity, { event: 'activity.changed', view: { activityId } });
  return { activityId, closures: closuresFrom(saved, today) };
}

/** In one step of the database, so that two who close it at one moment both have their word. */
function besideOthers(closure: ClosureRecord, today: string) {
  const isOther = {
    $and: [{ $gte: ['$$one.until', today] }, { $ne: ['$$one.from', closure.from] }],
  };
  const others = { $filter: { input: { $ifNull: ['$closures', []] }, as: 'one', cond: isOther } };
  const all = { $concatArrays: [others, [{ $literal: closure }]] };
  return [{ $set: { closures: { $sortArray: { input: all, sortBy: { from: 1 } } } } }];
}

/** @throws {InvalidInputError} */
function requireDays({ from, until }: DaySpan, today: string): void {
  const furthest = Temporal.PlainDate.from(today).add({ days: activitiesLimits.daysAhead });
  if (until < from)
    throw new InvalidInputError({ closedUntil: 'Choose a day after the first one.' });
  if (until < today) throw new InvalidInputError({ closedUntil: 'This day is over.' });
  if (until > furthest.toString()) {
    throw new InvalidInputError({ closedUntil: 'Choose a day in the next twelve months.' });
  }
}
