import type { Actor } from '../accounts/contract.ts';
import { notificationsLimits, type NotificationsTools } from './contract.ts';
import { Notification } from './notification.model.ts';
import { findStandings } from './sources.ts';

/**
 * How many of the actor's notifications they have not seen, here or where each of them is. Asks nothing
 * where nothing was told since all was seen.
 */
export async function countNew(tools: NotificationsTools, actor: Actor): Promise<number> {
  const { personId, countyId, seat, mayHaveNew } = actor;
  if (seat || !mayHaveNew) return 0;
  const unseen = await Notification.find({ personId, countyId, seenAt: null })
    .sort({ at: -1 })
    .limit(notificationsLimits.counted)
    .lean();
  if (unseen.length === 0) return 0;
  const standings = await findStandings(tools, countyId, unseen);
  return [...standings.values()].filter(({ isSeen }) => !isSeen).length;
}
