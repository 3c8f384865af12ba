import type { Delivery } from '../lib/mail/mailer.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { NotificationsTools } from './contract.ts';
import { Device } from './device.model.ts';
import { letterOf } from './letters.ts';
import type { MailingRecord } from './mailing.model.ts';
import { pushOf } from './pushes.ts';
import type { ReachedDevice } from './read-devices.ts';
import { takesLetters, type Reader } from './read-readers.ts';

/**
 * Hands one mailing to the devices of its reader, or to the mail server where there is none or none
 * takes it. What one device has taken is no letter. `dropped` where nothing reaches the reader.
 */
export async function handOver(
  tools: NotificationsTools,
  mailing: MailingRecord,
  { reader, devices }: { reader: Reader; devices: readonly ReachedDevice[] },
): Promise<Delivery | 'dropped'> {
  const push = pushOf(tools, mailing);
  const pushed = await Promise.all(devices.map((device) => tools.pusher.push(device, push)));
  const gone = devices.filter((_, at) => pushed[at] === 'gone');
  if (gone.length > 0) await forget(gone);
  if (pushed.includes('sent')) return 'sent';
  if (takesLetters(tools, reader)) return tools.mailer.deliver(letterOf(tools, mailing, reader));
  return pushed.includes('notNow') ? 'notNow' : 'dropped';
}

/** By their endpoints too: a browser may have said a new one meanwhile. */
async function forget(devices: readonly ReachedDevice[]): Promise<void> {
  await Device.deleteMany({
    _id: anyOf(devices.map(({ _id }) => _id)),
    endpoint: anyOf(devices.map(({ endpoint }) => endpoint)),
  });
}
