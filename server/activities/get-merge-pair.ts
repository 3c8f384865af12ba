import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewActivities } from './activity-views.ts';
import { mergePairInput } from './merge-inputs.ts';
import { compareParts } from './merge-parts.ts';
import type { MergePair } from './merge-views.ts';
import { requireActivity, requireMerger } from './require-activity.ts';

/** Two activities side by side, before one is merged into the other. */
export async function getMergePair(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<MergePair> {
  const { activityId, otherId } = parseInput(mergePairInput, rawInput);
  requireMerger(actor);
  if (activityId === otherId) throw new InvalidInputError({ otherId: 'Choose another one.' });
  const [stays, goes] = await Promise.all([
    requireActivity(actor, activityId),
    requireActivity(actor, otherId),
  ]);
  const [staysView, goesView] = await viewActivities(tools, [stays, goes]);
  if (!staysView || !goesView) throw new NotFoundError('We could not find that activity.');
  return { stays: staysView, goes: goesView, parts: compareParts(stays, goes) };
}
