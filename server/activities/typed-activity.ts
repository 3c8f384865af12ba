import { toNameKey } from '../lib/text/name-key.ts';
import type { ActivityRecord, CheckRecord } from './activity.model.ts';
import { chosenDates } from './chosen-dates.ts';
import {
  checkedFields,
  days as daysOfWeek,
  type ActivityWords,
  type CheckedField,
  type Ordinal,
  type Schedule,
} from './contract.ts';
import type { TypedActivity } from './inputs.ts';
import { openKeysOf, openWordsOf } from './open-keys.ts';
import { toBePlaced } from './placing.ts';
import { dayOfWeek, partsBetween } from './sessions.ts';

/** What a form says, as it is stored. */
export function asWords(typed: TypedActivity): ActivityWords {
  const { name, description, whatMatters, whenWords, placeWords, town, attendanceMode } = typed;
  const { joinRoute, access, firstVisit, meetsAtDoor, hasBuddy, minimumAge, maximumAge } = typed;
  const { commitment, rejoin, groupSize, forWhom, socialAfter, phone, email, website } = typed;
  const schedule = asSchedule(typed);
  return {
    ...{ name, description, whatMatters, whenWords, placeWords, town, attendanceMode },
    ...{ joinRoute, access, firstVisit, meetsAtDoor, hasBuddy, minimumAge, maximumAge },
    ...{ commitment, rejoin, groupSize, forWhom, socialAfter, phone, email, website },
    schedule,
    days: schedule?.days ?? typed.days,
    partOfDay: schedule ? partsBetween(schedule) : typed.partOfDay,
    cost: { isFree: typed.isFree, words: typed.costWords },
    welcomer: {
      name: typed.welcomerName,
      days: typed.welcomerName === '' ? [] : typed.welcomerDays,
    },
  };
}

function asSchedule(typed: TypedActivity): Schedule | null {
  const { freq, opensAt, closesAt, startsOn, endsOn } = typed;
  if (freq === '') return null;
  if (freq === 'once') return { freq, opensAt, closesAt, ...asChosenDates(typed) };
  return {
    ...{ freq, opensAt, closesAt, startsOn, endsOn },
    days: typed.days,
    ordinal: freq === 'monthly' ? (Number(typed.ordinal) as Ordinal) : null,
  };
}

/** The soonest date is the first one, in whatever order they were typed. */
function asChosenDates(typed: Pick<TypedActivity, 'startsOn' | 'moreDates'>) {
  const dates = chosenDates(typed).filter((date) => date !== '');
  const [startsOn = '', ...moreDates] = dates.toSorted();
  const on = new Set(dates.map(dayOfWeek));
  return {
    ...{ startsOn, endsOn: '', ordinal: null },
    days: daysOfWeek.filter((day) => on.has(day)),
    ...(moreDates.length > 0 && { moreDates }),
  };
}

/** All that is stored of the words. */
export function storedWords(words: ActivityWords, organisationName: string) {
  return {
    ...words,
    nameKey: toNameKey(words.name),
    townKey: toNameKey(words.town),
    openKeys: openKeysOf(words),
    openWords: openWordsOf({ ...words, organisationName }),
    ...toBePlaced(),
  };
}

/** The words for which the check of a field vouches. */
const vouchedWords: Record<CheckedField, (words: ActivityWords) => unknown> = {
  times: ({ whenWords, days, partOfDay, schedule }) => [
    ...[whenWords, days, partOfDay],
    schedule && inSteadyOrder(schedule),
  ],
  place: ({ placeWords, town }) => [placeWords, town],
  cost: ({ cost }) => [cost.isFree, cost.words],
  phone: ({ phone, email }) => [phone, email],
};

/** Whether the field says anything that can be checked. */
export function hasWords(field: CheckedField, { placeWords, town, phone, email }: ActivityWords) {
  if (field === 'place') return placeWords !== '' || town !== '';
  if (field === 'phone') return phone !== '' || email !== '';
  return true;
}

/**
 * The checks after a change: whoever writes something new vouches for it, and what stays as it is
 * keeps its old check, so that saving alone never counts as checking. Null where nobody vouches.
 */
export function checksAfter(
  before: (ActivityWords & Pick<ActivityRecord, 'checks'>) | null,
  after: ActivityWords,
  check: CheckRecord | null,
): ActivityRecord['checks'] {
  const checks: ActivityRecord['checks'] = { times: null, place: null, cost: null, phone: null };
  for (const field of checkedFields) {
    if (!hasWords(field, after)) continue;
    const isSame =
      before !== null && isAlike(vouchedWords[field](before), vouchedWords[field](after));
    checks[field] = isSame ? before.checks[field] : check;
  }
  return checks;
}

/** Whether two activities say the same in every word. */
export function saysTheSame(one: ActivityWords, other: ActivityWords): boolean {
  return isAlike(inOrder(one), inOrder(other));
}

function inOrder(words: ActivityWords): unknown[] {
  return [
    ...[words.name, words.description, words.whatMatters, words.joinRoute, words.access],
    ...[words.attendanceMode, words.firstVisit, words.meetsAtDoor, words.hasBuddy],
    ...[words.welcomer.name, words.welcomer.days, words.minimumAge, words.maximumAge],
    ...[words.commitment, words.rejoin, words.groupSize, words.forWhom, words.socialAfter],
    words.website,
    ...checkedFields.map((field) => vouchedWords[field](words)),
  ];
}

function inSteadyOrder(schedule: Schedule) {
  const { freq, days, ordinal, opensAt, closesAt, startsOn, endsOn, moreDates = [] } = schedule;
  return [freq, days, ordinal, opensAt, closesAt, startsOn, endsOn, moreDates];
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
