import type { ClientSession } from 'mongoose';

import { listRolesOfPeople } from '../accounts/index.ts';
import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, asId, type ActivityRecord } from './activity.model.ts';
import { announceChecks } from './asked-checks.ts';
import { announceChanged } from './audience.ts';
import { CheckOffer } from './check-offer.model.ts';
import { keysOf } from './fill-open-keys.ts';
import { MatchNote } from './match-note.model.ts';
import { maySeeBoard } from './policy.ts';

type OrganisationChange = Extract<MembershipChange, { kind: 'organisation' }>;

/**
 * Keeps the name of an organisation on its activities, takes them off the board when it closes and
 * puts them back when it opens again, and gives them to the one into which it is merged.
 * Whoever goes away for a while or leaves is asked to check nothing any more. All in the transaction
 * that does it.
 *
 * @returns what to tell of it once the change stands
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  if (change.kind === 'organisation') return followOrganisation(tools, change, session);
  const isAway = change.kind === 'seat' && change.state === 'paused';
  const hasLeft = change.kind === 'membership' && change.ended.length > 0;
  return isAway || hasLeft ? unshare(tools, change, session) : undefined;
}

async function followOrganisation(
  tools: Tools,
  change: OrganisationChange,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  const { countyId, organisationId, state, mergedInto } = change;
  if (change.isTakenOff) await dropNotes(change, session);
  if (state === 'open') await comeBack(tools, change, session);
  const theirs = { countyId, organisationId, state: 'open' as const };
  const activities = await Activity.find(theirs, null, { session }).lean();
  if (activities.length === 0) return undefined;
  if (state === 'open') await giveTo(activities, change, session);
  else if (mergedInto) await giveTo(activities, mergedInto, session);
  else {
    const withdrawn = {
      ...{ state: 'withdrawn' as const, changedAt: tools.clock.now() },
      // For good, where they asked not to be listed.
      restsWithOrganisation: change.isTakenOff !== true,
    };
    await Activity.updateMany(theirs, { $set: withdrawn, $unset: { asked: 1 } }, { session });
  }
  const moved = activities.map((activity) => ({
    ...activity,
    organisationId: asId(mergedInto?.organisationId ?? organisationId),
  }));
  return async () => {
    await announceChanged(tools, activities);
    if (mergedInto) await announceChanged(tools, moved);
  };
}

/** What left the board with its organisation is there again, when it is opened again. */
async function comeBack(
  { clock }: Tools,
  { countyId, organisationId }: OrganisationChange,
  session: ClientSession,
): Promise<void> {
  await Activity.updateMany(
    { countyId, organisationId, state: 'withdrawn', restsWithOrganisation: true },
    {
      $set: { state: 'open', changedAt: clock.now() },
      $unset: { restsWithOrganisation: 1 },
    },
    { session },
  );
}

/** They belong to this organisation from now on, or it has another name. */
async function giveTo(
  activities: readonly ActivityRecord[],
  { organisationId, name }: { organisationId: string; name: string },
  session: ClientSession,
): Promise<void> {
  await Activity.bulkWrite(
    activities.map((activity) => ({
      updateOne: {
        filter: { _id: activity._id },
        update: {
          $set: {
            ...{ organisationId: asId(organisationId), organisationName: name },
            ...keysOf({ ...activity, organisationName: name }),
          },
        },
      },
    })),
    { session },
  );
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

/** What was asked of somebody who is not there any more goes back, and so does the offer. */
async function unshare(
  tools: Tools,
  change: Extract<MembershipChange, { kind: 'membership' | 'seat' }>,
  session: ClientSession,
): Promise<(() => Promise<void>) | undefined> {
  const { countyId, personId } = change;
  if (change.kind === 'membership') {
    const [held] = await listRolesOfPeople(tools, { countyId, personIds: [personId] }, session);
    if (held && maySeeBoard(held)) return undefined;
  }
  const { deletedCount } = await CheckOffer.deleteOne({ personId }, { session });
  const { modifiedCount } = await Activity.updateMany(
    { countyId, 'asked.of': personId },
    { $unset: { asked: 1 } },
    { session },
  );
  if (deletedCount + modifiedCount === 0) return undefined;
  return () => announceChecks(tools, countyId, [personId]);
}
