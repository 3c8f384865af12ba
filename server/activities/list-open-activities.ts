import type { Types } from 'mongoose';

import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { allOf, anyOf, notEarlierThan, notLaterThan } from '../lib/trusted-filters.ts';
import { Activity, inCircle } from './activity.model.ts';
import type { OpenActivities } from './contract.ts';
import { asAngle, cellsAround } from './open-cells.ts';
import { openActivitiesInput, type OpenQuestion } from './open-inputs.ts';
import { EVERY } from './open-keys.ts';
import { recallBegin, rememberBegin, rememberTotal } from './open-memory.ts';
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
  const asked = JSON.stringify(question);
  const named = (number: number) => `${number} of ${perPage}: ${asked}`;
  const begin = recallBegin(tools, named(page));
  // Ids first: those that are passed over are passed over in the index. One more, where the next
  // page begins.
  const read = await Activity.find(begin ? { ...filter, _id: notEarlierThan(begin) } : filter, {
    _id: 1,
  })
    .sort({ _id: 1 })
    .skip(begin ? 0 : start)
    .limit(perPage + 1)
    .lean();
  const ids = read.slice(0, perPage);
  const [first, next] = [ids[0], read[perPage]];
  if (first && page > 1) rememberBegin(tools, named(page), first._id);
  if (next) rememberBegin(tools, named(page + 1), next._id);
  const isEnd = !next && (ids.length > 0 || page === 1);
  const [found, counted] = await Promise.all([
    readThese(ids.map(({ _id }) => _id)),
    isEnd
      ? start + ids.length
      : rememberTotal(tools, asked, () => Activity.countDocuments(filter).exec()),
  ]);
  const now = tools.clock.now();
  const today = dayInCounty(now);
  return {
    activities: found.map((activity) => viewOpen(activity, now, today)),
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
  const { keys, words, minimumAge, maximumAge, opensFrom, closesBy, near } = question;
  const stems = words === undefined ? [] : readSearch(words).map(({ stem }) => stem);
  if (words !== undefined && stems.length === 0) return null;
  const isBare = keys.length === 0 && stems.length === 0 && !near;
  const needed = isBare ? [EVERY] : keys;
  return {
    state: 'open' as const,
    ...(needed.length > 0 && { openKeys: allOf(needed) }),
    ...(stems.length > 0 && { openWords: allOf(stems) }),
    ...(near && {
      openCells: anyOf(cellsAround(near)),
      ...inCircle(near, asAngle(near.metres)),
    }),
    ...(minimumAge !== undefined && { minimumAge: notEarlierThan(minimumAge) }),
    ...(maximumAge !== undefined && { maximumAge: notLaterThan(maximumAge) }),
    ...(opensFrom !== undefined && { 'schedule.opensAt': notEarlierThan(opensFrom) }),
    ...(closesBy !== undefined && { 'schedule.closesAt': notLaterThan(closesBy) }),
  };
}
