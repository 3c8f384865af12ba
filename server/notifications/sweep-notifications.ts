import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { notificationsLimits } from './contract.ts';
import { Mailing } from './mailing.model.ts';
import { Notification } from './notification.model.ts';

const DAY_MS = 86_400_000;

/** What is older than 90 days goes, and what is known of letters after 30. */
export async function sweepNotifications(tools: Tools): Promise<void> {
  const since = new Date(tools.clock.now().getTime() - notificationsLimits.keptDays * DAY_MS);
  await Notification.deleteMany({ at: lessThan(since) });
  const lettersSince = new Date(
    tools.clock.now().getTime() - notificationsLimits.lettersKeptDays * DAY_MS,
  );
  await Mailing.deleteMany({ endedAt: lessThan(lettersSince) });
}
