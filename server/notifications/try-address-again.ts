import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import type { NotificationsTools } from './contract.ts';
import { MailStop } from './mail-stop.model.ts';

/** The actor says that letters reach them again. */
export async function tryAddressAgain(
  _tools: NotificationsTools,
  { personId, countyId }: Actor,
): Promise<void> {
  await retryWrite(() => MailStop.deleteOne({ personId, countyId }));
}
