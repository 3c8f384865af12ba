import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { NotificationsTools } from './contract.ts';
import { Mailing } from './mailing.model.ts';

/**
 * An administrator has letters tried again that the mail server never took. Those of which nobody knows
 * whether they arrived stay as they are.
 */
export async function retryMailings(
  { clock }: NotificationsTools,
  { roles, countyId }: Actor,
): Promise<void> {
  if (!roles.includes('administrator')) throw new NotFoundError();
  await retryWrite(() =>
    Mailing.updateMany(
      { countyId, state: 'givenUp' },
      { $set: { state: 'waiting', notBefore: clock.now(), tries: 0 }, $unset: { endedAt: 1 } },
    ),
  );
}
