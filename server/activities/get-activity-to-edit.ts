import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewActivities } from './activity-views.ts';
import { activityInput } from './inputs.ts';
import { readLeft, requireToChange } from './left-board.ts';
import type { ActivityToEdit } from './page-views.ts';

/**
 * What the form of an activity begins with. Whoever might have changed one that left the board is told
 * how it left, so that what they typed meanwhile is not lost.
 */
export async function getActivityToEdit(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityToEdit> {
  const { activityId } = parseInput(activityInput, rawInput);
  const found = await requireToChange(actor, activityId);
  const [[activity], left] = await Promise.all([
    viewActivities(tools, [found]),
    readLeft(actor, found),
  ]);
  if (!activity) throw new NotFoundError('We could not find that activity.');
  return { activity, left };
}
