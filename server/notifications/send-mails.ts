import type { NotificationsTools } from './contract.ts';
import { deliverMails } from './deliver-mails.ts';
import { gatherMails } from './gather-mails.ts';

/**
 * Letters about what people have not seen: digests on their days, and what somebody wants to hear at
 * once. Quiet hours and days off are waited out. Several processes may do it at a time.
 */
export async function sendMails(
  tools: NotificationsTools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<void> {
  if (!tools.mailer.reachesPeople) return;
  await gatherMails(tools, touch);
  await deliverMails(tools, touch);
}
