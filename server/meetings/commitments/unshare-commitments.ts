import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../../accounts/index.ts';
import type { MembershipChange } from '../../lib/membership-change.ts';
import type { Tools } from '../../lib/tools.ts';
import { maySeeMeetings } from '../policy.ts';
import { Commitment } from './commitment.model.ts';

/** Whoever has meetings no more shares nothing at them, also when they come back. */
export async function unshareCommitments(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<void> {
  if (change.kind !== 'membership' || change.ended.length === 0) return;
  const { countyId, personId } = change;
  const [held] = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
  if (held && maySeeMeetings(held)) return;
  const shared = { personId, countyId, isShared: true };
  await Commitment.updateMany(shared, { $set: { isShared: false } }, { session });
}
