import type { Actor } from '../accounts/contract.ts';
import { notificationsLimits, type NotificationsTools } from './contract.ts';
import { Notification } from './notification.model.ts';
import { findStandings } from './sources.ts';

/**
 * How many of the actor's notifications they have not seen, here or where each of them is. Those are
 * noted as seen, so that they are asked about once; what is gone is noted too.
 */
export async function countNew(tools: NotificationsTools, actor: Actor): Promise<number> {
  const { personId, countyId, seat } = actor;
  if (seat) return 0;
  const unseen = await Notification.find({ personId, countyId, seenAt: null })
    .sort({ at: -1 })
    .limit(notificationsLimits.counted)
    .lean();
  if (unseen.length === 0) return 0;
  const standings = await findStandings(tools, countyId, unseen);
  const settled = unseen.filter(({ _id }) => standings.get(_id.toString())?.isSeen !== false);
  if (settled.length > 0) {
    const seenAt = tools.clock.now();
    await Notification.bulkWrite(
      // Not where more has happened since it was read.
      settled.map(({ _id, mark }) => ({
        updateOne: { filter: { _id, mark }, update: { $set: { seenAt } } },
      })),
    );
  }
  return unseen.length - settled.length;
}
