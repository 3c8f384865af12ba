import type { ActivityRecord } from './activity.model.ts';
import { wordsOf } from './activity-views.ts';
import { mergeParts, type BeforeMerge } from './activity-merge.model.ts';
import type { ActivityWords, CheckedField } from './contract.ts';
import type { MergePair, MergePart, MergeSide } from './merge-views.ts';

type Words = Partial<ActivityWords>;

/** The words of each part. */
const wordsOfPart: Record<Exclude<MergePart, 'room'>, (words: ActivityWords) => Words> = {
  name: ({ name }) => ({ name }),
  description: ({ description }) => ({ description }),
  matters: ({ whatMatters }) => ({ whatMatters }),
  times: ({ whenWords, schedule, days, partOfDay }) => ({ whenWords, schedule, days, partOfDay }),
  place: ({ placeWords, town, attendanceMode, access }) => {
    return { placeWords, town, attendanceMode, access };
  },
  cost: ({ cost }) => ({ cost: { isFree: cost.isFree, words: cost.words } }),
  contact: ({ phone, email, joinRoute }) => ({ phone, email, joinRoute }),
  website: ({ website }) => ({ website }),
  visit: ({ firstVisit, meetsAtDoor, hasBuddy, welcomer: { name, days } }) => {
    return { firstVisit, meetsAtDoor, hasBuddy, welcomer: { name, days } };
  },
  people: ({ minimumAge, maximumAge, groupSize, forWhom, socialAfter }) => {
    return { minimumAge, maximumAge, groupSize, forWhom, socialAfter };
  },
  coming: ({ commitment, rejoin }) => ({ commitment, rejoin }),
};

/** The field whose check goes along with the words. */
const checkOfPart: Partial<Record<MergePart, CheckedField>> = {
  ...{ times: 'times', place: 'place', cost: 'cost', contact: 'phone' },
};

/** In which parts two activities differ, and which of them each is better taken from. */
export function compareParts(stays: ActivityRecord, goes: ActivityRecord): MergePair['parts'] {
  return mergeParts.map((part) => ({
    part,
    isSame: says(part, stays) === says(part, goes),
    fresher: fresherOf(part, stays, goes),
  }));
}

function says(part: MergePart, activity: ActivityRecord): string {
  if (part !== 'room') return JSON.stringify(inOneOrder(wordsOfPart[part](activity)));
  const { capacity, closures } = activity;
  return JSON.stringify([capacity?.state, closures.map(({ from, until }) => [from, until])]);
}

/** Lists of codes say the same in any order; names of fields are put into one. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one)).toSorted();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, inOneOrder(inner)]);
}

/** The one that says anything at all, else the one that was checked, said or changed last. */
function fresherOf(part: MergePart, stays: ActivityRecord, goes: ActivityRecord): MergeSide {
  const [here, there] = [isSaid(part, stays), isSaid(part, goes)];
  if (here !== there) return here ? 'this' : 'other';
  return momentOf(part, goes) > momentOf(part, stays) ? 'other' : 'this';
}

function isSaid(part: MergePart, activity: ActivityRecord): boolean {
  if (part === 'room') return activity.capacity !== null || activity.closures.length > 0;
  const values = Object.values(wordsOfPart[part](activity));
  return values.some((value) => {
    if (Array.isArray(value)) return value.length > 0;
    return value !== '' && value !== null && value !== false;
  });
}

/** Reported wrong is older than anything. */
function momentOf(part: MergePart, activity: ActivityRecord): number {
  const field = checkOfPart[part];
  if (part === 'room') {
    const said = [activity.capacity, ...activity.closures].map((one) => one?.at.getTime() ?? 0);
    return Math.max(...said);
  }
  if (field === undefined) return activity.changedAt.getTime();
  return activity.reports[field] ? -1 : (activity.checks[field]?.at.getTime() ?? 0);
}

/** The one that stays with what was taken from the other: words, with the checks that vouch for them. */
export function mergeInto(
  stays: ActivityRecord,
  goes: ActivityRecord,
  taken: readonly MergePart[],
): BeforeMerge {
  let { words, checks, reports, capacity, closures } = beforeMerge(stays);
  for (const part of taken) {
    if (part === 'room') ({ capacity, closures } = goes);
    else words = { ...words, ...wordsOfPart[part](goes) };
    const field = checkOfPart[part];
    if (field === undefined) continue;
    checks = { ...checks, [field]: goes.checks[field] };
    const { [field]: _ours, ...others } = reports;
    const report = goes.reports[field];
    reports = report ? { ...others, [field]: report } : others;
  }
  return { words, checks, reports, capacity, closures };
}

/** What has to be kept of an activity so that it can be made again what it was. */
export function beforeMerge(activity: ActivityRecord): BeforeMerge {
  const { checks, reports, capacity, closures } = activity;
  return { words: wordsOf(activity), checks, reports, capacity, closures };
}
