import type { Actor } from '../accounts/contract.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import { markExcerpt, markWords } from '../lib/text/mark-words.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan, notEarlierThan } from '../lib/trusted-filters.ts';
import { Activity, byScore, fittingWords } from './activity.model.ts';
import { activitiesLimits, type FoundActivity } from './contract.ts';
import { searchActivitiesInput } from './inputs.ts';
import { toSearchWords } from './search-words.ts';
import { inView } from './require-activity.ts';
import { sayWhen } from './say-when.ts';

/** Activities that the actor may see and that fit the words best. */
export async function searchActivities(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<FoundActivity[]> {
  const { words: typed, from, until, limit } = parseInput(searchActivitiesInput, raw);
  const words = toSearchWords(typed);
  if (words === '') return [];
  const times = [
    ...(from === undefined ? [] : [{ addedAt: notEarlierThan(from) }]),
    ...(until === undefined ? [] : [{ addedAt: lessThan(until) }]),
  ];
  const found = await Activity.find({
    $and: [{ ...inView(actor), state: 'open', ...fittingWords(words) }, ...times],
  })
    .sort(byScore)
    .limit(limit)
    .lean();
  const search = readSearch(typed);
  const today = dayInCounty(tools.clock.now());
  return found.map(({ _id, name, description, town, organisationName, ...activity }) => ({
    id: _id.toString(),
    name: markWords(name, search),
    excerpt: markExcerpt(description, search, activitiesLimits.foundExcerpt),
    organisation: markWords(organisationName, search),
    town: markWords(town, search),
    when: sayWhen(activity, today),
  }));
}
