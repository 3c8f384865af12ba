import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import { readWords, stemOf } from '../lib/text/words.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, byScore, fittingWords, type ActivityRecord } from './activity.model.ts';
import { viewActivities } from './activity-views.ts';
import { activitiesLimits } from './contract.ts';
import { withLaterFields } from './later-fields.ts';
import { likelyInput } from './merge-inputs.ts';
import { mergeLimits, type LikelyPage, type LikelySame } from './merge-views.ts';
import { requireActivity, requireMerger } from './require-activity.ts';
import { sayWhen } from './say-when.ts';
import { toSearchWords } from './search-words.ts';

/** Less in common is another thing. */
const LEAST_LIKENESS = 1;

/**
 * Activities that may be the same as one: of its organisation, or with words of its name, the likest
 * first. Where words are searched, those that they find best.
 */
export async function listLikelySame(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<LikelyPage> {
  const { activityId, words } = parseInput(likelyInput, rawInput);
  requireMerger(actor);
  const activity = await requireActivity(actor, activityId);
  const asked = toSearchWords(words);
  const found = asked === '' ? await findLikely(activity) : await search(activity, asked);
  const [view] = await viewActivities(tools, [activity]);
  if (!view) throw new Error('One activity gives one view.');
  const today = dayInCounty(tools.clock.now());
  const likely = found.slice(0, mergeLimits.likely).map((one) => viewLikely(one, today));
  return { activity: view, words: asked, likely };
}

async function search({ _id, countyId }: ActivityRecord, words: string): Promise<ActivityRecord[]> {
  const found = await Activity.find({ countyId, state: 'open', ...fittingWords(words) })
    .sort(byScore)
    .limit(mergeLimits.likely + 1)
    .lean();
  return found.filter((one) => !one._id.equals(_id));
}

async function findLikely(activity: ActivityRecord): Promise<ActivityRecord[]> {
  const { countyId, organisationId } = activity;
  const [named, theirs] = await Promise.all([
    search(activity, toSearchWords(activity.name)),
    Activity.find({ countyId, organisationId, state: 'open' })
      .sort({ nameKey: 1, _id: 1 })
      .limit(activitiesLimits.ownActivities)
      .lean(),
  ]);
  const all = new Map([...named, ...theirs].map((one) => [one._id.toString(), one]));
  all.delete(activity._id.toString());
  return [...all.values()]
    .map((one) => ({ one, likeness: likenessOf(activity, one) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((first, second) => second.likeness - first.likeness)
    .map(({ one }) => one);
}

/** How much of the name they share, from 0 to 2; and one half each for whose it is, where and how to ring. */
function likenessOf(one: ActivityRecord, other: ActivityRecord): number {
  const [ours, theirs] = [stemsOf(one.name), stemsOf(other.name)];
  const shared = [...ours].filter((stem) => theirs.has(stem)).length;
  const most = Math.max(1, Math.min(ours.size, theirs.size));
  const halves = [
    one.organisationId.equals(other.organisationId),
    one.townKey !== '' && one.townKey === other.townKey,
    one.phone !== '' && one.phone === other.phone,
  ].filter(Boolean).length;
  return (2 * shared) / most + halves / 2;
}

const stemsOf = (name: string) =>
  new Set(readWords(name, { most: activitiesLimits.name }).map(stemOf));

function viewLikely(stored: ActivityRecord, today: string): LikelySame {
  const { _id, name, organisationName, town } = stored;
  const when = sayWhen(withLaterFields(stored), today);
  return { id: _id.toString(), name, organisation: organisationName, town, when };
}
