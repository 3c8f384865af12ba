import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { withLaterFields } from './later-fields.ts';
import { mayChange, maySeeBoard, mayShareOut } from './policy.ts';

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
 * @throws {NotFoundError}
 */
export async function requireActivity(
  actor: Actor,
  activityId: string,
  { state = 'open' }: { state?: 'open' | 'any' } = {},
): Promise<ActivityRecord> {
  const isId = /^[0-9a-f]{24}$/.test(activityId);
  const filter = { _id: activityId, ...inView(actor), ...(state === 'open' ? { state } : {}) };
  const found = isId ? await Activity.findOne(filter).lean() : null;
  if (!found) throw new NotFoundError('We could not find that activity.');
  return withLaterFields(found);
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
