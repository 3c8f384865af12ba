import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { operates } from './policy.ts';

/** For all but administrators these use cases are not there. */
export function requireOperator(actor: Pick<Actor, 'roles'>): void {
  if (!operates(actor)) throw new NotFoundError();
}
