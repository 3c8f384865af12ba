import { toNameKey } from '../lib/text/name-key.ts';
import type { ActivityRecord, CheckRecord } from './activity.model.ts';
import { checkedFields, type ActivityWords, type CheckedField } from './contract.ts';
import type { TypedActivity } from './inputs.ts';

/** What a form says, as it is stored. */
export function asWords(typed: TypedActivity): ActivityWords {
  const { isFree, costWords, checked: _checked, ...words } = pickWords(typed);
  return { ...words, cost: { isFree, words: costWords } };
}

/** The words alone: a form carries ids besides. */
function pickWords(typed: TypedActivity): TypedActivity {
  const { name, description, whatMatters, whenWords, days, partOfDay, placeWords, town } = typed;
  const { attendanceMode, joinRoute, access, isFree, costWords, firstVisit } = typed;
  const { meetsAtDoor, phone, email, checked } = typed;
  return {
    ...{ name, description, whatMatters, whenWords, days, partOfDay, placeWords, town },
    ...{ attendanceMode, joinRoute, access, isFree, costWords, firstVisit },
    ...{ meetsAtDoor, phone, email, checked },
  };
}

/** All that is stored of the words. */
export function storedWords(words: ActivityWords) {
  return { ...words, nameKey: toNameKey(words.name), townKey: toNameKey(words.town) };
}

/** The words for which the check of a field vouches. */
const vouchedWords: Record<CheckedField, (words: ActivityWords) => unknown> = {
  times: ({ whenWords, days, partOfDay }) => [whenWords, days, partOfDay],
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
 * keeps its old check, so that saving alone never counts as checking.
 */
export function checksAfter(
  before: (ActivityWords & Pick<ActivityRecord, 'checks'>) | null,
  after: ActivityWords,
  check: CheckRecord,
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
    ...[words.attendanceMode, words.firstVisit, words.meetsAtDoor],
    ...checkedFields.map((field) => vouchedWords[field](words)),
  ];
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
