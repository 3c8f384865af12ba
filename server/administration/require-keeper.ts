import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { keepsPanel } from './policy.ts';

/** For those who do not keep the panel these use cases are not there. */
export function requireKeeper(actor: Pick<Actor, 'roles'>): void {
  if (!keepsPanel(actor)) throw new NotFoundError();
}
