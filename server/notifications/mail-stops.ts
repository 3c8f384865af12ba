import { retryWrite } from '../lib/database/retry.ts';
import { keyedHash } from '../lib/keyed-hash.ts';
import type { Tools } from '../lib/tools.ts';
import { MailStop, newMark } from './mail-stop.model.ts';

export function hashOfAddress(tools: Pick<Tools, 'env'>, email: string): string {
  return keyedHash(tools, 'notifications.address', email).toString('base64url');
}

/** No more letters to this address. The coordinators are to be told. */
export async function stopAddress(
  tools: Tools,
  { personId, countyId, email }: { personId: string; countyId: string; email: string },
): Promise<void> {
  const stop = { countyId, addressHash: hashOfAddress(tools, email), at: tools.clock.now() };
  await retryWrite(() =>
    MailStop.updateOne(
      { personId },
      { $set: { ...stop, untold: newMark() }, $inc: { times: 1 } },
      { upsert: true },
    ),
  );
}
