import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity } from './activity.model.ts';

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
  const changedAt = tools.clock.now();
  const news =
    state === 'closed' ? { state: 'withdrawn' as const, changedAt } : { organisationName: name };
  await Activity.updateMany(theirs, { $set: news }, { session });
}
