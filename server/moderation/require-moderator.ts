import type { Actor } from '../accounts/contract.ts';
import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import { Matter, type MatterRecord } from './matter.model.ts';
import { isModerator, maySeeMatter, type Decision } from './policy.ts';

/** For those who do not moderate these use cases are not there. */
export function requireModerator(actor: Actor): void {
  if (!isModerator(actor)) throw new NotFoundError('We could not find that page.');
}

/**
 * A matter of the actor's county. One of another county, an unknown one, one about the actor's own
 * words, and any for who does not moderate are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireMatter(actor: Actor, matterId: string): Promise<MatterRecord> {
  const found =
    isModerator(actor) && isId(matterId)
      ? await Matter.findOne({ _id: matterId, countyId: actor.countyId }).lean()
      : null;
  const isTheirs = found && maySeeMatter(actor, { authorId: found.authorId?.toString() ?? null });
  if (!found || !isTheirs) throw new NotFoundError('We could not find that.');
  return found;
}

/** @throws {NotPermittedError} with the reason of the policy */
export function requireAllowed(decision: Decision): void {
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{24}$/.test(text);
}
