import type { Actor } from '../accounts/contract.ts';
import { ConflictError, NotFoundError } from '../lib/errors.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import type { LeftBoard } from './page-views.ts';
import { maySeeBoard, mayChange } from './policy.ts';
import { requireActivity, requireChanger } from './require-activity.ts';

/**
 * An activity that the actor may change, or might if it had not left the board. For everybody else
 * one that left is not there.
 *
 * @throws {NotFoundError}
 * @throws {NotPermittedError} for those who may see it but not change it
 */
export async function requireToChange(actor: Actor, activityId: string): Promise<ActivityRecord> {
  const found = await requireActivity(actor, activityId, { state: 'any' });
  if (found.state === 'open') requireChanger(actor, found);
  else if (!mayChange(actor, found.organisationId.toString()).allowed) {
    throw new NotFoundError('We could not find that activity.');
  }
  return found;
}

/** How it left the board; null while it is there. */
export async function readLeft(
  actor: Actor,
  { state, mergedInto, countyId }: ActivityRecord,
): Promise<LeftBoard | null> {
  if (state === 'open') return null;
  const stayed = mergedInto
    ? await Activity.findOne(
        { _id: mergedInto, countyId, state: 'open' },
        { name: 1, organisationId: 1 },
      ).lean()
    : null;
  if (!stayed) return { stayed: null };
  const { _id, name, organisationId } = stayed;
  const isOwn = actor.providerOrganisationIds.includes(organisationId.toString());
  return { stayed: { id: _id.toString(), name, isInView: maySeeBoard(actor) || isOwn } };
}

/** @throws {ConflictError} that says how it left the board */
export async function requireOnBoard(actor: Actor, activity: ActivityRecord): Promise<void> {
  const left = await readLeft(actor, activity);
  if (!left) return;
  const how = left.stayed
    ? `was merged into “${left.stayed.name}” meanwhile`
    : 'was taken off What’s on meanwhile';
  throw new ConflictError(`This ${how}, so nothing was saved. What you typed is still here.`);
}
