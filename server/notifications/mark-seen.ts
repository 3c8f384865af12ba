import type { Actor } from '../accounts/contract.ts';
import { clearTold } from '../accounts/index.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import { notLaterThan } from '../lib/trusted-filters.ts';
import { announceChanged } from './announce-changed.ts';
import type { NotificationsTools } from './contract.ts';
import { seenInput } from './inputs.ts';
import { Notification } from './notification.model.ts';

/** The actor has seen all that was for them when the page was read; what came since stays new. */
export async function markSeen(
  tools: NotificationsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { readAt } = parseInput(seenInput, rawInput);
  const { personId, countyId } = actor;
  const unseen = { personId, countyId, seenAt: null, at: notLaterThan(new Date(readAt)) };
  await inTransaction(async (session) => {
    await Notification.updateMany(unseen, { $set: { seenAt: tools.clock.now() } }, { session });
    const isMore = await Notification.exists({ personId, countyId, seenAt: null }).session(session);
    if (!isMore) await clearTold(tools, actor, session);
  });
  announceChanged(tools, [personId]);
}
