import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, asId, newId, type ActivityRecord } from './activity.model.ts';
import { ActivityMerge } from './activity-merge.model.ts';
import { announceChanged } from './audience.ts';
import { withLaterFields } from './later-fields.ts';
import { MatchNote } from './match-note.model.ts';
import { mergeInput } from './merge-inputs.ts';
import { beforeMerge, mergeInto } from './merge-parts.ts';
import type { MergePart } from './merge-views.ts';
import { unplacedWhereMoved } from './placing.ts';
import { findStayed, requireActivity, requireMerger } from './require-activity.ts';
import { endAskedWhereChecked } from './stale.ts';
import { storedWords } from './typed-activity.ts';

interface Merge {
  activityId: string;
  otherId: string;
  version: number;
  otherVersion: number;
  taken: readonly MergePart[];
}

/**
 * "This is the same as": one stays, with what was chosen from the other; the other leaves the board,
 * and its addresses lead to the one that stays. Who did it, when, and what the other said is kept.
 * The same form sent twice merges once.
 *
 * @throws {ConflictError} where one of them was changed since they stood side by side
 */
export async function mergeActivities(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const merge = parseInput(mergeInput, rawInput);
  requireMerger(actor);
  const { activityId, otherId } = merge;
  if (activityId === otherId) throw new InvalidInputError({ otherId: 'Choose another one.' });
  const stays = await requireActivity(actor, activityId);
  const isHex = /^[0-9a-f]{24}$/.test(otherId);
  if (isHex && (await findStayed(otherId)) === activityId) return { activityId };
  const goes = await requireActivity(actor, otherId);

  await inTransaction((session) => mergeOnce(tools, actor, merge, session));
  await endAskedWhereChecked([activityId], tools.clock.now());
  await announceChanged(tools, [stays]);
  await announceChanged(tools, [goes]);
  return { activityId };
}

async function mergeOnce(
  { clock }: Tools,
  { countyId, personId }: Actor,
  { activityId, otherId, version, otherVersion, taken }: Merge,
  session: ClientSession,
): Promise<void> {
  const at = clock.now();
  const both = await Activity.find(
    { _id: anyOf([activityId, otherId]), countyId, state: 'open' },
    {},
    { session },
  ).lean();
  const stays = asSeen(both, activityId, version);
  const goes = asSeen(both, otherId, otherVersion);
  const { words, checks, reports, capacity, closures } = mergeInto(stays, goes, taken);
  await Activity.updateOne(
    { _id: activityId },
    {
      $set: {
        ...storedWords(words, stays.organisationName),
        ...unplacedWhereMoved(stays, words),
        ...{ checks, reports, capacity, closures, changedAt: at },
      },
      $inc: { version: 1 },
    },
    { session },
  );
  await Activity.updateOne(
    { _id: otherId },
    {
      $set: { state: 'withdrawn', mergedInto: asId(activityId), changedAt: at },
      $unset: { asked: 1 },
    },
    { session },
  );
  // What was merged into the other leads on, in one step.
  await Activity.updateMany(
    { countyId, mergedInto: otherId },
    { $set: { mergedInto: asId(activityId) } },
    { session },
  );
  await MatchNote.updateMany(
    { countyId, activityId: otherId },
    { $set: { activityId, cameFrom: otherId } },
    { session },
  );
  const record = {
    ...{ _id: newId(), countyId: asId(countyId), by: asId(personId), at, taken: [...taken] },
    ...{ stayedId: stays._id, goneId: goes._id, before: beforeMerge(stays) },
    ...{ version: stays.version + 1, undoneAt: null },
  };
  await ActivityMerge.create([record], { session });
}

/** @throws {ConflictError} where it is not as it stood on the page */
function asSeen(both: readonly ActivityRecord[], id: string, version: number): ActivityRecord {
  const found = both.find(({ _id }) => _id.toString() === id);
  if (found?.version === version) return withLaterFields(found);
  throw new ConflictError(
    'Somebody changed one of the two meanwhile. Look at what they say now, then merge once more.',
  );
}
