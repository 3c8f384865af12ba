import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { Gap, type GapRecord } from './gap.model.ts';
import { maySayGaps, maySeeGaps, maySeeHiddenGaps } from './policy.ts';

/** @throws {NotFoundError} where gaps as such are not there for the actor */
export function requireGaps(actor: Actor): void {
  if (!maySeeGaps(actor)) throw new NotFoundError('We could not find that page.');
}

/**
 * @throws {NotFoundError} where gaps as such are not there for the actor
 * @throws {NotPermittedError} for those who may only read them
 */
export function requireSayer(actor: Actor): void {
  requireGaps(actor);
  if (!maySayGaps(actor)) throw new NotPermittedError('Only link workers say what is missing.');
}

/**
 * A gap of the actor's county. For activity providers, one of another county, one that a moderator
 * hid from all others, an unknown and a malformed id are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireGap(actor: Actor, gapId: string): Promise<GapRecord> {
  const isInReach = maySeeGaps(actor) && /^[0-9a-f]{24}$/.test(gapId);
  const { countyId } = actor;
  const found = isInReach ? await Gap.findOne({ _id: gapId, countyId }).lean() : null;
  if (!found || (found.state === 'hidden' && !maySeeHiddenGaps(actor)))
    throw new NotFoundError('We could not find that gap.');
  return found;
}
