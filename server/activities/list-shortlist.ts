import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import type { ActivityView } from './contract.ts';
import { shortlistInput } from './inputs.ts';
import { inView } from './require-activity.ts';

/**
 * The activities of a shortlist, in its order. The list itself is kept in nobody's account: it comes
 * with the question. What the actor may not see, or is no longer there, is left out.
 */
export async function listShortlist(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityView[]> {
  const { ids } = parseInput(shortlistInput, rawInput);
  if (ids.length === 0) return [];
  const found = await Activity.find({ ...inView(actor), _id: anyOf(ids), state: 'open' }).lean();
  const views = await viewActivities(tools, found);
  return ids.flatMap((id) => views.find((activity) => activity.id === id) ?? []);
}
