import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { withdrawWishes } from './agenda/withdraw-wishes.ts';
import { withdrawReplies } from './withdraw-replies.ts';

/**
 * Takes people who have left out of the counts of the dates to come, and what they wished for those.
 *
 * @returns what to do once the change stands, since it asks who belongs where from then on
 */
export function followMemberships(
  tools: Tools,
  change: MembershipChange,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind !== 'membership' || change.ended.length === 0) return Promise.resolve(undefined);
  return Promise.resolve(async () => {
    await withdrawReplies(tools, change);
    await withdrawWishes(tools, change);
  });
}
