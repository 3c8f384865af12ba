import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { withLaterFields } from './later-fields.ts';
import { mayChange, mayMerge, maySeeBoard, mayShareOut } from './policy.ts';

/** The activities that the actor may see: all of the county, or those of the own organisations. */
export function inView(actor: Actor) {
  const { countyId, providerOrganisationIds } = actor;
  return maySeeBoard(actor)
    ? { countyId }
    : { countyId, organisationId: anyOf(providerOrganisationIds) };
}

/**
 * An activity that the actor may see. One of another county, that of another organisation for an
 * activity provider, one that was withdrawn, an unknown and a malformed id are refused in the same
 * words.
 *
 * @param options.follows whether one that was merged gives the one that stayed
 * @throws {NotFoundError}
 */
export async function requireActivity(
  actor: Actor,
  activityId: string,
  { state = 'open', follows = false }: { state?: 'open' | 'any'; follows?: boolean } = {},
): Promise<ActivityRecord> {
  const isId = /^[0-9a-f]{24}$/.test(activityId);
  const filter = { _id: activityId, ...inView(actor), ...(state === 'open' ? { state } : {}) };
  const found = isId ? await Activity.findOne(filter).lean() : null;
  if (found) return withLaterFields(found);
  const stayed = isId && follows ? await findStayed(activityId) : null;
  if (stayed !== null) return requireActivity(actor, stayed);
  throw new NotFoundError('We could not find that activity.');
}

/** The activity that stayed when this one was merged into it; null where it was not. */
export async function findStayed(activityId: string): Promise<string | null> {
  const merged = await Activity.findOne(
    { _id: activityId, mergedInto: isThere() },
    { mergedInto: 1 },
  ).lean();
  return merged?.mergedInto?.toString() ?? null;
}

/** @throws {NotPermittedError} for those who may see it but not change it */
export function requireChanger(actor: Actor, { organisationId }: ActivityRecord): void {
  const decision = mayChange(actor, organisationId.toString());
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}

/** @throws {NotFoundError} where the board as such is not there for the actor */
export function requireBoard(actor: Actor): void {
  if (!maySeeBoard(actor)) throw new NotFoundError('We could not find that page.');
}

/** @throws {NotFoundError} where what only coordinators do is not there for the actor */
export function requireCoordinator(actor: Actor): void {
  if (!mayShareOut(actor)) throw new NotFoundError('We could not find that page.');
}

/** @throws {NotFoundError} for those who may not say that two activities are the same */
export function requireMerger(actor: Actor): void {
  if (!mayMerge(actor)) throw new NotFoundError('We could not find that page.');
}
