import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf, isThere } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import type { ActivityView } from './contract.ts';
import { shortlistInput } from './inputs.ts';
import { inView } from './require-activity.ts';

/**
 * The activities of a shortlist, in its order. The list itself is kept in nobody's account: it comes
 * with the question. In place of one that was merged stands the one that stayed. What the actor may
 * not see, or is no longer there, is left out.
 */
export async function listShortlist(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<ActivityView[]> {
  const { ids } = parseInput(shortlistInput, rawInput);
  if (ids.length === 0) return [];
  const read = (these: readonly string[]) =>
    Activity.find({ ...inView(actor), _id: anyOf(these), state: 'open' }).lean();
  const found = await read(ids);
  const missing = ids.filter((id) => !found.some(({ _id }) => _id.toString() === id));
  const stayed = missing.length === 0 ? new Map<string, string>() : await findAllStayed(missing);
  const others = stayed.size === 0 ? [] : await read([...stayed.values()]);
  const views = await viewActivities(tools, [...found, ...others]);
  const asked = new Set(ids.map((id) => stayed.get(id) ?? id));
  return [...asked].flatMap((id) => views.find((activity) => activity.id === id) ?? []);
}

/** Of those that were merged, the ones that stayed. */
async function findAllStayed(ids: readonly string[]): Promise<Map<string, string>> {
  const merged = await Activity.find(
    { _id: anyOf(ids), mergedInto: isThere() },
    { mergedInto: 1 },
  ).lean();
  return new Map(merged.map(({ _id, mergedInto }) => [_id.toString(), String(mergedInto)]));
}
