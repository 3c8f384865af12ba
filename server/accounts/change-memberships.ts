import { inTransaction } from '../lib/database/transaction.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { rememberedBy } from './remembered.ts';

export type Transaction = Parameters<Parameters<typeof inTransaction>[0]>[0];

export interface ChangeInHand {
  transaction: Transaction;
  /** Tells those who follow memberships. They write in the same transaction. */
  tell: (change: MembershipChange) => Promise<void>;
}

/**
 * Runs a change of memberships in one transaction with all that follows from it: either the person
 * belongs and stands in the rooms, or neither. `work` may run several times. It answers when what
 * follows is done too, or has failed, which is logged: by then the change stands.
 */
export async function changeMemberships<T>(
  tools: Tools,
  work: (change: ChangeInHand) => Promise<T>,
): Promise<T> {
  const afterwards: (() => Promise<void>)[] = [];
  const result = await inTurn(() =>
    inTransaction(async (transaction) => {
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
    }),
  );
  rememberedBy(tools).forgetAll();
  await Promise.all(
    afterwards.map((follow) =>
      follow().catch((error: unknown) =>
        tools.logger.error({ error }, 'what follows from a change of memberships was not done'),
      ),
    ),
  );
  return result;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One change after another in this process. All who join write the same room of the county: at once
 * they would undo each other's transactions, on a busy machine until one had no patience left.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}
