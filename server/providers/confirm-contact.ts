import type { Actor } from '../accounts/contract.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact } from './audience.ts';
import { ringingFields } from './contact-trust.ts';
import { asId, type ContactRecord } from './contact.model.ts';
import {
  reportedFields,
  type CheckedField,
  type SavedContact,
  type WordField,
} from './contract.ts';
import { confirmContactInput } from './inputs.ts';
import { keepFields } from './keep-fields.ts';
import { isPeer } from './policy.ts';
import { requireReachShown } from './reach-shown.ts';
import { requireContact } from './require-contact.ts';
import { writeContact } from './write-contact.ts';

const wordOf: Record<CheckedField, WordField> = {
  phone: 'phone',
  email: 'email',
  website: 'website',
  times: 'bestTime',
  role: 'role',
};

/** Can be vouched for only by those who see them. */
const wayFields: readonly CheckedField[] = ['phone', 'email', 'times'];

/**
 * "I rang today: still right". Stamps what one needs for ringing, or the fields that are named, as
 * checked now, settles reports of them, and leaves every other field as old as it was. A second
 * press on the same day changes nothing.
 */
export async function confirmContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId, fields, how } = parseInput(confirmContactInput, rawInput);
  const now = tools.clock.now();
  const said = { at: now, by: asId(actor.personId) };
  if (fields === undefined || fields.some((field) => wayFields.includes(field))) {
    await requireReachShown(tools, actor, await requireContact(actor, contactId), 'fields');
  }
  const { contact, isChanged } = await writeContact(actor, contactId, (current) => {
    const chosen = fields ?? ringingFields(current);
    const filled = chosen.filter((field) => current[wordOf[field]] !== '');
    if (filled.length === 0) {
      throw new InvalidInputError({ fields: 'There is nothing there that could be checked.' });
    }
    if (filled.every((field) => isSettled(actor, current, field, now))) return null;
    const checks = { ...current.checks };
    const reports = keepFields(
      current.reports,
      reportedFields.filter((field) => !filled.includes(field)),
    );
    for (const field of filled) {
      checks[field] = { ...said, how: isPeer(actor) ? how : 'own' };
    }
    return {
      set: { checks, reports, ...(isPeer(actor) ? { lastSpoken: said } : {}) },
      entry: {
        kind: 'confirmed',
        fields: filled.map((field) => wordOf[field]),
        earlier: [],
        at: now,
      },
    };
  });
  if (isChanged) await announceContact(tools, contact, 'confirmed');
  return { contactId };
}

/** Already said today by the same person, and nobody objects. */
function isSettled(
  { personId }: Actor,
  { checks, reports }: ContactRecord,
  field: CheckedField,
  now: Date,
): boolean {
  const check = checks[field];
  const isReported = (field === 'phone' || field === 'email') && reports[field] !== undefined;
  return (
    check !== undefined &&
    !isReported &&
    check.how !== 'posted' &&
    check.by.toString() === personId &&
    dayInCounty(check.at) === dayInCounty(now)
  );
}
