import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { ActivityMerge, type ActivityMergeRecord } from './activity-merge.model.ts';
import { announceChanged } from './audience.ts';
import { isUndoable } from './is-undoable.ts';
import { withLaterFields } from './later-fields.ts';
import { MatchNote } from './match-note.model.ts';
import { undoMergeInput } from './merge-inputs.ts';
import { readOrganisationsToAddFor } from './organisations-to-add-for.ts';
import { requireMerger } from './require-activity.ts';
import { unplacedWhereMoved } from './placing.ts';
import { storedWords } from './typed-activity.ts';

/**
 * Takes a merge back within a day: both say again what they said. Asked twice it changes nothing more.
 *
 * @throws {ConflictError} where the one that stayed was touched since, or it is too late
 */
export async function undoMerge(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ activityId: string }> {
  const { mergeId } = parseInput(undoMergeInput, rawInput);
  requireMerger(actor);
  const isId = /^[0-9a-f]{24}$/.test(mergeId);
  const { countyId } = actor;
  const merge = isId ? await ActivityMerge.findOne({ _id: mergeId, countyId }).lean() : null;
  if (!merge) throw new NotFoundError('We could not find that.');
  const activityId = merge.stayedId.toString();
  if (merge.undoneAt !== null) return { activityId };
  const organisations = await readOrganisationsToAddFor(tools, actor);
  const open = new Set(organisations.map(({ id }) => id));
  const both = await inTransaction((session) => undoOnce(tools, merge, open, session));
  for (const one of both) await announceChanged(tools, [one]);
  return { activityId };
}

async function undoOnce(
  { clock }: Tools,
  merge: ActivityMergeRecord,
  openOrganisations: ReadonlySet<string>,
  session: ClientSession,
): Promise<ActivityRecord[]> {
  const { _id, countyId, stayedId, goneId, before } = merge;
  const now = clock.now();
  const found = await Activity.find(
    { _id: anyOf([stayedId, goneId]), countyId },
    {},
    { session },
  ).lean();
  const stayed = found.find((one) => one._id.equals(stayedId) && one.state === 'open');
  const gone = found.find((one) => one._id.equals(goneId) && one.mergedInto?.equals(stayedId));
  if (!stayed || !gone || !isUndoable(merge, withLaterFields(stayed), now)) {
    throw new ConflictError(
      'This cannot be taken back any more: a day has passed, or somebody has changed or checked what stayed.',
    );
  }
  if (!openOrganisations.has(gone.organisationId.toString())) {
    throw new ConflictError('This cannot be taken back: the organisation of the other is closed.');
  }
  const { words, checks, reports, capacity, closures } = before;
  const stored = storedWords(words, stayed.organisationName);
  await Activity.updateOne(
    { _id: stayedId },
    {
      $set: {
        ...stored,
        ...unplacedWhereMoved(stayed, words),
        checks,
        reports,
        capacity,
        closures,
        changedAt: now,
      },
      $inc: { version: 1 },
    },
    { session },
  );
  await Activity.updateOne(
    { _id: goneId },
    { $set: { state: 'open', changedAt: now }, $unset: { mergedInto: 1 }, $inc: { version: 1 } },
    { session },
  );
  await MatchNote.updateMany(
    { countyId, activityId: stayedId, cameFrom: goneId },
    { $set: { activityId: goneId }, $unset: { cameFrom: 1 } },
    { session },
  );
  // What had been merged into the one that comes back leads there again.
  const earlier = await ActivityMerge.find(
    { countyId, stayedId: goneId, undoneAt: null },
    { goneId: 1 },
    { session },
  ).lean();
  await Activity.updateMany(
    { _id: anyOf(earlier.map((one) => one.goneId)), countyId },
    { $set: { mergedInto: goneId } },
    { session },
  );
  await ActivityMerge.updateOne({ _id }, { $set: { undoneAt: now } }, { session });
  return [stayed, gone];
}
