import { listEndedSessions } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Device, type DeviceRecord } from './device.model.ts';
import type { MailingRecord } from './mailing.model.ts';

export type ReachedDevice = Pick<DeviceRecord, '_id' | 'endpoint' | 'p256dh' | 'auth'>;

/**
 * The devices that may be told of these mailings, by person: those whose session stands, asked at the
 * last moment for all of them. The others go. A digest is a letter always, and nobody is asked.
 */
export async function readDevices(
  tools: Tools,
  mailings: readonly MailingRecord[],
): Promise<ReadonlyMap<string, ReachedDevice[]>> {
  const atOnce = mailings.filter(({ stream }) => stream !== 'digest');
  if (atOnce.length === 0) return new Map();
  const found = await Device.find({
    personId: anyOf(atOnce.map(({ personId }) => personId)),
  }).lean();
  const standing = await dropEnded(tools, found);
  const byPerson = new Map<string, ReachedDevice[]>();
  for (const device of standing) {
    const personId = device.personId.toString();
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), device]);
  }
  return byPerson;
}

/** Deletes those of these devices whose session is over, and answers the others. */
export async function dropEnded<Found extends Pick<DeviceRecord, '_id' | 'sessionHash'>>(
  tools: Tools,
  devices: readonly Found[],
): Promise<Found[]> {
  const sessionHashes = [...new Set(devices.map(({ sessionHash }) => sessionHash))];
  const ended = new Set(await listEndedSessions(tools, { sessionHashes }));
  const isOver = ({ sessionHash }: Found) => ended.has(sessionHash);
  const over = devices.filter(isOver).map(({ _id }) => _id);
  // By its session too: it may have been turned on again since it was read.
  if (over.length > 0) {
    await Device.deleteMany({ _id: anyOf(over), sessionHash: anyOf([...ended]) });
  }
  return devices.filter((device) => !isOver(device));
}
