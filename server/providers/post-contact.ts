import type { Actor } from '../accounts/contract.ts';
import { listOrganisations, nameProvider } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact } from './audience.ts';
import { ContactChange } from './contact-change.model.ts';
import { Contact, contactClientKey, newId } from './contact.model.ts';
import { NEW_ORGANISATION, wordFields, type CheckedField, type SavedContact } from './contract.ts';
import { findWordsOf, toNameKey } from './find-words.ts';
import { postContactInput, type PostContactInput } from './inputs.ts';
import { mayPostContacts } from './policy.ts';
import { requireWordsPass } from './require-words-pass.ts';

/**
 * Adds a contact at an organisation that runs activities, or at one that the actor names now. What
 * was typed counts as checked by the one who posts it. The same form sent twice is saved once.
 */
export async function postContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  if (!mayPostContacts(actor)) throw new NotFoundError('We could not find that page.');
  const typed = parseInput(postContactInput, rawInput);
  const before = await findPosted(actor, typed);
  if (before) return before;
  requireWordsPass(tools, actor, typed);
  const organisation = await requireOrganisation(tools, actor, typed);
  const contact = asContact(actor, typed, organisation, tools.clock.now());
  try {
    await inTransaction(async (session) => {
      await Contact.insertMany([contact], { session });
      await ContactChange.insertMany(
        [
          {
            ...{ countyId: contact.countyId, contactId: contact._id, kind: 'posted' },
            ...{ fields: [], earlier: [], by: contact.postedBy, at: contact.postedAt },
          },
        ],
        { session },
      );
    });
  } catch (error) {
    const sameMoment = isDuplicateKey(error, contactClientKey) && (await findPosted(actor, typed));
    if (!sameMoment) throw error;
    return sameMoment;
  }
  const saved = await Contact.findById(contact._id).lean();
  if (saved) await announceContact(tools, saved, 'posted');
  return { contactId: contact._id.toString() };
}

/** What this form has been saved as, or null where it comes for the first time. */
async function findPosted(actor: Actor, typed: PostContactInput): Promise<SavedContact | null> {
  const { personId: postedBy, countyId } = actor;
  const found = await Contact.findOne({ postedBy, clientId: typed.clientId, countyId }).lean();
  if (!found) return null;
  if (found.state === 'open' && toNameKey(typed.name) === found.nameKey) {
    return { contactId: found._id.toString() };
  }
  throw new ConflictError(
    'You saved this form before, with other words. Press Save again to add this as one more contact.',
  );
}

async function requireOrganisation(
  tools: Tools,
  actor: Actor,
  { organisationId, organisationName: name }: PostContactInput,
): Promise<{ id: string; name: string }> {
  if (organisationId === NEW_ORGANISATION) {
    return nameProvider(tools, actor, { name }).catch((error: unknown) => {
      throw error instanceof InvalidInputError
        ? new InvalidInputError({ organisationName: error.message })
        : error;
    });
  }
  const organisations = await listOrganisations(tools, actor);
  const found = organisations.find(
    ({ id, kinds }) => id === organisationId && kinds.includes('activityProvider'),
  );
  if (!found) throw new InvalidInputError({ organisationId: 'Choose the organisation.' });
  return found;
}

function asContact(
  { personId: postedBy, countyId }: Actor,
  typed: PostContactInput,
  organisation: { id: string; name: string },
  now: Date,
) {
  const words = Object.fromEntries(wordFields.map((field) => [field, typed[field]]));
  const check = { at: now, by: postedBy, how: 'posted' as const };
  const given: [CheckedField, string][] = [
    ['phone', typed.phone],
    ['email', typed.email],
    ['website', typed.website],
    ['times', typed.bestTime],
    ['role', typed.role],
  ];
  const checks = Object.fromEntries(
    given.flatMap(([field, value]) => (value === '' ? [] : [[field, check] as const])),
  );
  return {
    _id: newId(),
    ...{ countyId, postedBy, postedAt: now, clientId: typed.clientId, state: 'open' as const },
    organisationId: organisation.id,
    organisationName: organisation.name,
    organisationKey: toNameKey(organisation.name),
    ...words,
    nameKey: toNameKey(typed.name),
    findWords: findWordsOf({ ...typed, organisationName: organisation.name }),
    agreed: typed.agreed === 'yes',
    ...{ knownBy: [], checks, reports: {}, lastSpoken: null, version: 1, revision: 1 },
    trustedAt: now,
  };
}
