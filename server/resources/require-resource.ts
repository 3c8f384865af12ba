import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { maySeeHidden, maySeeShelf } from './policy.ts';
import { Resource, type ResourceRecord } from './resource.model.ts';

/** @throws {NotFoundError} where the shelf as such is not there for the actor */
export function requireShelf(actor: Actor): void {
  if (!maySeeShelf(actor)) throw new NotFoundError('We could not find that page.');
}

/**
 * A resource that the actor may see and that is there for everybody. One of another county, a removed one, an unknown and a
 * malformed id, and any resource for an activity provider are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireResource(actor: Actor, resourceId: string): Promise<ResourceRecord> {
  const found = await requireVisibleResource(actor, resourceId);
  if (found.state === 'hidden') throw notOnShelf();
  return found;
}

/**
 * The same, and what a moderator has hidden as well for those who see it still: to read it and to
 * take it back.
 *
 * @throws {NotFoundError}
 */
export async function requireVisibleResource(
  actor: Actor,
  resourceId: string,
): Promise<ResourceRecord> {
  const mayBeThere = maySeeShelf(actor) && isId(resourceId);
  const found = mayBeThere
    ? await Resource.findOne({
        _id: resourceId,
        countyId: actor.countyId,
        state: otherThan('removed'),
      }).lean()
    : null;
  const isSeen =
    found?.state === 'shared' || (found && maySeeHidden(actor, { authorId: authorIdOf(found) }));
  if (!found || !isSeen) throw notOnShelf();
  return found;
}

function notOnShelf(): NotFoundError {
  return new NotFoundError('We could not find that. It may have been taken off the shelf.');
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}

/** @throws {NotPermittedError} where the policy says no to somebody who may see the thing */
export function requireAllowed(allowed: boolean, because: string): void {
  if (!allowed) throw new NotPermittedError(because);
}

export function authorIdOf({ authorId }: Pick<ResourceRecord, 'authorId'>): string | null {
  return authorId?.toString() ?? null;
}
