import type { Actor } from '../accounts/contract.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact } from './audience.ts';
import { asId, type CheckRecord, type ContactRecord } from './contact.model.ts';
import {
  checkedFields,
  reportedFields,
  wayWords,
  wordFields,
  type CheckedField,
  type SavedContact,
  type WordField,
} from './contract.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { correctContactInput, type CorrectContactInput } from './inputs.ts';
import { phoneDigits } from './phone-digits.ts';
import { keepFields } from './keep-fields.ts';
import { isPeer } from './policy.ts';
import { requireReachShown } from './reach-shown.ts';
import { requireContact } from './require-contact.ts';
import { requireWordsPass } from './require-words-pass.ts';
import { writeContact } from './write-contact.ts';

const checkOf: Partial<Record<WordField, CheckedField>> = {
  phone: 'phone',
  email: 'email',
  website: 'website',
  bestTime: 'times',
  role: 'role',
};

/**
 * Puts right what was typed, and leaves what was not. What changed counts as checked by the actor
 * now, and a report of it is settled. Another spelling of the same number settles nothing.
 *
 * @throws {ConflictError} where the contact was changed after it had been read for this form
 */
export async function correctContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const typed = parseInput(correctContactInput, rawInput);
  const before = await requireContact(actor, typed.contactId);
  const mine = withoutPeersWords(actor, typed);
  if (wayWords.some((field) => mine[field] !== undefined)) {
    await requireReachShown(tools, actor, before, 'form');
  }
  requireWordsPass(tools, actor, { ...newWordsOf(mine, before), checked: typed.checked });
  const now = tools.clock.now();
  const { contact, isChanged } = await writeContact(actor, typed.contactId, (current) => {
    const fields = wordFields.filter((field) => isOther(mine, current, field));
    const agreed = mine.agreed === undefined ? current.agreed : mine.agreed === 'yes';
    const isOtherAgreed = agreed !== current.agreed;
    if (fields.length === 0 && !isOtherAgreed) return null;
    if (current.version !== typed.version) throw changedMeanwhile();
    const changed = { ...current, ...newWordsOf(mine, current), agreed };
    requireReach(changed);
    return {
      set: {
        ...newWordsOf(mine, current),
        agreed,
        nameKey: toNameKey(changed.name),
        findWords: findWordsOf(changed),
        version: current.version + 1,
        ...stampsOf(actor, current, changed, { fields, now }),
      },
      entry: {
        kind: 'corrected',
        fields: [...fields, ...(isOtherAgreed ? ['agreed'] : [])],
        earlier: fields.map((field) => ({ field, value: current[field] })),
        at: now,
      },
    };
  });
  if (isChanged) {
    // Who can no longer see the contact has to hear of it too.
    await announceContact(
      tools,
      { ...contact, agreed: before.agreed || contact.agreed },
      'corrected',
    );
  }
  return { contactId: typed.contactId };
}

/** Activity providers neither see nor write what peers say among themselves. */
function withoutPeersWords(actor: Actor, typed: CorrectContactInput): CorrectContactInput {
  return isPeer(actor) ? typed : { ...typed, askFirst: undefined, agreed: undefined };
}

function isOther(typed: CorrectContactInput, current: ContactRecord, field: WordField): boolean {
  const value = typed[field];
  return value !== undefined && value !== current[field];
}

function newWordsOf(typed: CorrectContactInput, current: ContactRecord) {
  const words: Partial<Record<WordField, string>> = {};
  for (const field of wordFields) {
    if (isOther(typed, current, field)) words[field] = typed[field] ?? '';
  }
  return words;
}

function requireReach({ phone, email }: Pick<ContactRecord, 'phone' | 'email'>): void {
  if (phone !== '' || email !== '') return;
  throw new InvalidInputError({
    phone: 'Type a phone number or an e-mail address, so that people can reach them.',
  });
}

function stampsOf(
  actor: Actor,
  current: ContactRecord,
  changed: ContactRecord,
  { fields, now }: { fields: readonly WordField[]; now: Date },
): Pick<ContactRecord, 'checks' | 'reports'> {
  const stamp: CheckRecord = {
    at: now,
    by: asId(actor.personId),
    how: isPeer(actor) ? 'wrote' : 'own',
  };
  const isSameNumber = phoneDigits(current.phone) === phoneDigits(changed.phone);
  const news = fields.flatMap((field) => {
    const checked = field === 'phone' && isSameNumber ? undefined : checkOf[field];
    return checked === undefined ? [] : [{ checked, isFilled: changed[field] !== '' }];
  });
  const isOld = (field: CheckedField) => !news.some(({ checked }) => checked === field);
  const checks = keepFields(current.checks, checkedFields.filter(isOld));
  for (const { checked, isFilled } of news) if (isFilled) checks[checked] = stamp;
  return { checks, reports: keepFields(current.reports, reportedFields.filter(isOld)) };
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'Somebody changed this contact while you were typing. What you typed is still here, and beside it what stands there now. Look at both, then save again.',
  );
}
