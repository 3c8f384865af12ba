import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';
import { keysOf } from './fill-open-keys.ts';

/**
 * Keeps the name of an organisation on its activities, and takes them off the board when it closes,
 * in the transaction that does it.
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind !== 'organisation') return;
  const { countyId, organisationId, name, state } = change;
  const theirs = { countyId, organisationId, state: 'open' as const };
  if (state === 'closed') {
    const withdrawn = { state: 'withdrawn' as const, changedAt: tools.clock.now() };
    await Activity.updateMany(theirs, { $set: withdrawn }, { session });
    return;
  }
  const renamed = (await Activity.find(theirs, null, { session }).lean()).map((activity) => ({
    ...activity,
    organisationName: name,
  }));
  if (renamed.length === 0) return;
  await Activity.bulkWrite(
    renamed.map((activity) => ({
      updateOne: {
        filter: { _id: activity._id },
        update: { $set: { organisationName: name, ...keysOf(activity) } },
      },
    })),
    { session },
  );
}
