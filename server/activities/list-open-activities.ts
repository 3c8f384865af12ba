import type { Types } from 'mongoose';

import { parseInput } from '../lib/parse-input.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { allOf, anyOf, notEarlierThan, notLaterThan } from '../lib/trusted-filters.ts';
import { Activity } from './activity.model.ts';
import type { OpenActivities } from './contract.ts';
import { openActivitiesInput, type OpenQuestion } from './open-inputs.ts';
import { EVERY } from './open-keys.ts';
import { rememberTotal } from './open-totals.ts';
import { viewOpen } from './open-views.ts';

/**
 * One page of the activities of all counties, for anybody and without a session, oldest first: what
 * comes meanwhile comes at the end, so that whoever reads page after page misses nothing. The total
 * may be a minute old.
 */
export async function listOpenActivities(tools: Tools, rawInput: unknown): Promise<OpenActivities> {
  const { page, perPage, ...question } = parseInput(openActivitiesInput, rawInput);
  const filter = filterOf(question);
  if (filter === null) return { activities: [], total: 0 };
  const start = (page - 1) * perPage;
  // Ids first: those that are passed over are passed over in the index.
  const ids = await Activity.find(filter, { _id: 1 })
    .sort({ _id: 1 })
    .skip(start)
    .limit(perPage)
    .lean();
  const isEnd = ids.length < perPage && (ids.length > 0 || page === 1);
  const [found, counted] = await Promise.all([
    readThese(ids.map(({ _id }) => _id)),
    isEnd
      ? start + ids.length
      : rememberTotal(tools, JSON.stringify(question), () =>
          Activity.countDocuments(filter).exec(),
        ),
  ]);
  const now = tools.clock.now();
  return {
    activities: found.map((activity) => viewOpen(activity, now)),
    total: Math.max(counted, ids.length > 0 ? start + ids.length : 0),
  };
}

/** Those of them that are still open, in the order of their ids. */
async function readThese(ids: readonly Types.ObjectId[]) {
  if (ids.length === 0) return [];
  return Activity.find({ _id: anyOf(ids), state: 'open' })
    .sort({ _id: 1 })
    .lean();
}

/** Null where words are asked for and none can be read: nothing fits these. */
function filterOf(question: Omit<OpenQuestion, 'page' | 'perPage'>) {
  const { keys, words, minimumAge, maximumAge, opensFrom, closesBy } = question;
  const stems = words === undefined ? [] : readSearch(words).map(({ stem }) => stem);
  if (words !== undefined && stems.length === 0) return null;
  const asked = keys.length === 0 && stems.length === 0 ? [EVERY] : keys;
  return {
    state: 'open' as const,
    ...(asked.length > 0 && { openKeys: allOf(asked) }),
    ...(stems.length > 0 && { openWords: allOf(stems) }),
    ...(minimumAge !== undefined && { minimumAge: notEarlierThan(minimumAge) }),
    ...(maximumAge !== undefined && { maximumAge: notLaterThan(maximumAge) }),
    ...(opensFrom !== undefined && { 'schedule.opensAt': notEarlierThan(opensFrom) }),
    ...(closesBy !== undefined && { 'schedule.closesAt': notLaterThan(closesBy) }),
  };
}
