import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { withdrawWishes } from './agenda/withdraw-wishes.ts';
import { unshareCommitments } from './commitments/unshare-commitments.ts';
import { hearOfMembership } from './invitations/hear-of-membership.ts';
import { leaveLive } from './live/leave-live.ts';
import { withdrawReplies } from './withdraw-replies.ts';

/**
 * Takes people who have left out of the counts of the dates to come, and what they wished for those; out
 * of the meetings that they have open; and what they shared back to them alone. Has it told to their
 * calendars.
 *
 * @returns what to do once the change stands, since it asks who belongs where from then on
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  await hearOfMembership(tools, change, session);
  await unshareCommitments(tools, change, session);
  return whatFollows(tools, change);
}

function whatFollows(tools: Tools, change: MembershipChange): (() => Promise<void>) | undefined {
  const { kind } = change;
  if (kind !== 'membership' && kind !== 'seat') return undefined;
  if (kind === 'membership' && change.ended.length === 0) return undefined;
  return async () => {
    leaveLive(tools, change.personId);
    if (kind !== 'membership') return;
    await withdrawReplies(tools, change);
    await withdrawWishes(tools, change);
  };
}
