import type { NotificationsTools } from './contract.ts';
import { deliverMails } from './deliver-mails.ts';
import { gatherMails } from './gather-mails.ts';

/**
 * Letters about what people have not seen: digests on their days, and what somebody wants to hear at
 * once, which goes to their devices where any is on. Quiet hours and days off are waited out. Several
 * processes may do it at a time.
 */
export async function sendMails(
  tools: NotificationsTools,
  { touch }: { touch?: () => Promise<void> } = {},
): Promise<void> {
  await gatherMails(tools, touch);
  await deliverMails(tools, touch);
}
