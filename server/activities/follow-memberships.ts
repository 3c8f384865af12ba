import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { announceChanged } from './audience.ts';
import { keysOf } from './fill-open-keys.ts';
import { MatchNote } from './match-note.model.ts';

/**
 * Keeps the name of an organisation on its activities, and takes them off the board when it closes,
 * in the transaction that does it.
 *
 * @returns what to tell of it once the change stands
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind !== 'organisation') return undefined;
  const { countyId, organisationId, name, state } = change;
  if (change.isTakenOff) await dropNotes(change, session);
  const theirs = { countyId, organisationId, state: 'open' as const };
  const activities = await Activity.find(theirs, null, { session }).lean();
  if (activities.length === 0) return undefined;
  if (state === 'closed') {
    const withdrawn = { state: 'withdrawn' as const, changedAt: tools.clock.now() };
    await Activity.updateMany(theirs, { $set: withdrawn }, { session });
  } else {
    await Activity.bulkWrite(
      activities.map((activity) => ({
        updateOne: {
          filter: { _id: activity._id },
          update: {
            $set: {
              organisationName: name,
              ...keysOf({ ...activity, organisationName: name }),
            },
          },
        },
      })),
      { session },
    );
  }
  return () => announceChanged(tools, activities);
}

/** What was said of their activities goes for good, also of those that were taken off before. */
async function dropNotes(
  { countyId, organisationId }: { countyId: string; organisationId: string },
  session: ClientSession,
): Promise<void> {
  const theirs = await Activity.find({ countyId, organisationId }, { _id: 1 }, { session }).lean();
  const activityId = anyOf(theirs.map(({ _id }) => _id));
  await MatchNote.deleteMany({ countyId, activityId }, { session });
}
