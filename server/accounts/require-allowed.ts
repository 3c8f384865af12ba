import { NotFoundError, NotPermittedError } from '../lib/errors.ts';
import type { Actor } from './contract.ts';
import { isStaff, type Decision } from './policy.ts';

/** Answers or refuses in the policy's words: for those who may see the thing. */
export function requireAllowed(decision: Decision): void {
  if (!decision.allowed) throw new NotPermittedError(decision.because);
}

/** For those who do not look after the county's people these use cases are not there. */
export function requireStaff(actor: Pick<Actor, 'roles'>): void {
  if (!isStaff(actor)) throw new NotFoundError();
}
