import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { keyedHash } from '../lib/keyed-hash.ts';
import { parseInput } from '../lib/parse-input.ts';
import { anyOf, otherThan } from '../lib/trusted-filters.ts';
import { notificationsLimits, type NotificationsTools } from './contract.ts';
import { Device } from './device.model.ts';
import { subscriptionInput } from './inputs.ts';

/**
 * The actor turns pushes on in this browser, until the session ends. Whoever had turned them on in it
 * before has them no more. Of more than five the oldest go.
 *
 * @throws {InvalidInputError} for an address that is not one of a push service on the internet
 */
export async function addDevice(
  tools: NotificationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { endpoint, p256dh, auth } = parseInput(subscriptionInput, rawInput);
  if (!tools.pusher.accepts(endpoint)) {
    throw new InvalidInputError({ endpoint: 'We cannot reach this browser.' });
  }
  const { personId, countyId, sessionHash } = actor;
  const endpointHash = keyedHash(tools, 'notifications.endpoint', endpoint).toString('base64url');
  const whose = { personId, countyId, sessionHash };
  await retryWrite(() =>
    Device.updateOne(
      { endpointHash },
      { $set: { ...whose, endpoint, p256dh, auth, at: tools.clock.now() } },
      { upsert: true },
    ),
  );
  // A session is one browser: what it was reached at before is nothing now.
  await retryWrite(() =>
    Device.deleteMany({ personId, sessionHash, endpointHash: otherThan(endpointHash) }),
  );
  const older = await Device.find({ personId }, { _id: 1 })
    .sort({ at: -1 })
    .skip(notificationsLimits.devices)
    .lean();
  if (older.length === 0) return;
  await retryWrite(() => Device.deleteMany({ _id: anyOf(older.map(({ _id }) => _id)) }));
}
