import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { keepsMap } from './policy.ts';

/** For those who do not keep the map these use cases are not there. */
export function requireKeeper(actor: Pick<Actor, 'roles'>): void {
  if (!keepsMap(actor)) throw new NotFoundError();
}
