import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import { checkedFields } from './contract.ts';
import type { SavedActivity } from './page-views.ts';
import { changeActivityInput } from './inputs.ts';
import { requireOnBoard, requireToChange } from './left-board.ts';
import { unplacedWhereMoved } from './placing.ts';
import { writesAs } from './policy.ts';
import { requireWordsPass } from './require-words-pass.ts';
import { endAskedWhereChecked } from './stale.ts';
import { asWords, checksAfter, saysTheSame, storedWords } from './typed-activity.ts';

/**
 * Keeps what the form says in place of what was there. Fields that say something new count as
 * checked by the actor; the others keep the check they had.
 *
 * @throws {ConflictError} where somebody else has changed the activity since the form was opened, or
 *   it left the board
 */
export async function changeActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedActivity> {
  const { activityId, version, ...typed } = parseInput(changeActivityInput, rawInput);
  const before = await requireToChange(actor, activityId);
  await requireOnBoard(actor, before);
  requireWordsPass(tools, actor, typed);

  const words = asWords(typed);
  const saved = { activityId, version: version + 1 };
  // This very form has come before, and its answer was lost.
  if (before.version === saved.version && saysTheSame(before, words)) return saved;
  const now = tools.clock.now();
  const how = writesAs(actor, before.organisationId.toString());
  const checks = checksAfter(before, words, { at: now, by: asId(actor.personId), how });
  const changedChecks = checkedFields.flatMap((field) =>
    checks[field] === before.checks[field] ? [] : [[`checks.${field}`, checks[field]] as const],
  );
  const change = {
    $set: {
      ...storedWords(words, before.organisationName),
      ...unplacedWhereMoved(before, words),
      ...Object.fromEntries(changedChecks),
      changedAt: now,
    },
    $unset: Object.fromEntries(
      changedChecks.map(([path]) => [path.replace('checks', 'reports'), 1]),
    ),
    $inc: { version: 1 },
  };
  const { countyId } = actor;
  const { matchedCount } = await retryWrite(() =>
    Activity.updateOne({ _id: activityId, countyId, state: 'open', version }, change),
  );
  if (matchedCount === 0) await requireSaved(actor, saved, words);
  if (changedChecks.length > 0) await endAskedWhereChecked([activityId], now);
  await announceToAll(tools, before, { event: 'activity.changed', view: { activityId } });
  return saved;
}

/** After a lost answer the write stands already, and looks as if somebody else had been quicker. */
async function requireSaved(
  actor: Actor,
  { activityId, version }: SavedActivity,
  words: ReturnType<typeof asWords>,
): Promise<void> {
  const stored = await requireToChange(actor, activityId);
  await requireOnBoard(actor, stored);
  if (stored.version === version && saysTheSame(stored, words)) return;
  throw new ConflictError(
    'Somebody changed this while you were typing. What you typed is still here: look at what it says now, then save again.',
  );
}
