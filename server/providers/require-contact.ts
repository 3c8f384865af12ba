import type { Actor } from '../accounts/contract.ts';
import { NotFoundError } from '../lib/errors.ts';
import { Contact, type ContactRecord } from './contact.model.ts';
import { maySeeContact, maySeeContacts } from './policy.ts';

/**
 * A contact that the actor may see. One of another county or of another activity provider, one who
 * has not agreed, one removed, an unknown and a malformed id are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function requireContact(actor: Actor, contactId: string): Promise<ContactRecord> {
  const { countyId } = actor;
  const found = /^[0-9a-f]{24}$/.test(contactId)
    ? await Contact.findOne({ _id: contactId, countyId, state: 'open' }).lean()
    : null;
  if (!found || !maySeeContact(actor, factsOf(found))) throw contactNotFound();
  return found;
}

/** @throws {NotFoundError} where contacts as such are not there for the actor */
export function requireContacts(actor: Actor): void {
  if (!maySeeContacts(actor)) throw new NotFoundError('We could not find that page.');
}

export function contactNotFound(): NotFoundError {
  return new NotFoundError('We could not find that contact.');
}

export function factsOf({
  organisationId,
  postedBy,
  agreed,
}: Pick<ContactRecord, 'organisationId' | 'postedBy' | 'agreed'>) {
  return { organisationId: organisationId.toString(), postedBy: postedBy.toString(), agreed };
}
