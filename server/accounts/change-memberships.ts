import { inTransaction } from '../lib/database/transaction.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';

export type Transaction = Parameters<Parameters<typeof inTransaction>[0]>[0];

export interface ChangeInHand {
  transaction: Transaction;
  /** Tells those who follow memberships. They write in the same transaction. */
  tell: (change: MembershipChange) => Promise<void>;
}

/**
 * Runs a change of memberships in one transaction with all that follows from it: either the person
 * belongs and stands in the rooms, or neither. `work` may run several times.
 */
export async function changeMemberships<T>(
  tools: Tools,
  work: (change: ChangeInHand) => Promise<T>,
): Promise<T> {
  const afterwards: (() => void)[] = [];
  const result = await inTransaction(async (transaction) => {
    afterwards.length = 0;
    return work({
      transaction,
      tell: async (change) => {
        for (const follow of tools.membershipFollowers) {
          const afterCommit = await follow(change, transaction);
          if (afterCommit) afterwards.push(afterCommit);
        }
      },
    });
  });
  for (const announceIt of afterwards) announceIt();
  return result;
}
