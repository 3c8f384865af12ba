import type { Tools } from '../lib/tools.ts';
import { laterThan, lessThan } from '../lib/trusted-filters.ts';
import { notificationsLimits } from './contract.ts';
import { Device, type DeviceRecord } from './device.model.ts';
import { Mailing } from './mailing.model.ts';
import { Notification } from './notification.model.ts';
import { dropEnded } from './read-devices.ts';

const DAY_MS = 86_400_000;
const DEVICES_AT_ONCE = 500;

/**
 * What is older than 90 days goes, what is known of letters after 30, and devices with their session.
 *
 * @returns how many notifications there were
 */
export async function sweepNotifications(tools: Tools): Promise<number> {
  const since = new Date(tools.clock.now().getTime() - notificationsLimits.keptDays * DAY_MS);
  const { deletedCount } = await Notification.deleteMany({ at: lessThan(since) });
  const lettersSince = new Date(
    tools.clock.now().getTime() - notificationsLimits.lettersKeptDays * DAY_MS,
  );
  await Mailing.deleteMany({ endedAt: lessThan(lettersSince) });
  await sweepDevices(tools);
  return deletedCount;
}

/** Those to which nothing was pushed since their session ended. */
async function sweepDevices(tools: Tools): Promise<void> {
  for (let last: DeviceRecord['_id'] | undefined; ;) {
    const found = await Device.find(last ? { _id: laterThan(last) } : {}, { sessionHash: 1 })
      .sort({ _id: 1 })
      .limit(DEVICES_AT_ONCE)
      .lean();
    await dropEnded(tools, found);
    if (found.length < DEVICES_AT_ONCE) return;
    last = found.at(-1)?._id;
  }
}
