import type { Actor } from '../accounts/contract.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { ConflictError } from '../lib/errors.ts';
import { ContactChange, type ContactChangeRecord } from './contact-change.model.ts';
import { Contact, type ContactRecord } from './contact.model.ts';
import { trustedAtOf } from './contact-trust.ts';
import { requireContact } from './require-contact.ts';

interface Plan {
  set: Partial<Omit<ContactRecord, '_id' | 'revision' | 'trustedAt'>>;
  entry: Pick<ContactChangeRecord, 'kind' | 'fields' | 'earlier' | 'at'>;
}

const MOST_TRIES = 6;

/**
 * Reads the contact, works out the change from what stands there, and stores it with its line of
 * history if nothing else was stored meanwhile; else it reads again. A plan of null changes nothing.
 */
export async function writeContact(
  actor: Actor,
  contactId: string,
  makePlan: (contact: ContactRecord) => Plan | null,
): Promise<{ contact: ContactRecord; isChanged: boolean }> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const contact = await requireContact(actor, contactId);
    const plan = makePlan(contact);
    if (plan === null) return { contact, isChanged: false };
    const changed = { ...contact, ...plan.set };
    if (
      await store(actor, contact, {
        ...plan,
        set: { ...plan.set, trustedAt: trustedAtOf(changed) },
      })
    ) {
      return { contact: changed, isChanged: true };
    }
  }
  throw new ConflictError('Several people are changing this contact. Try again in a moment.');
}

async function store(
  { personId: by }: Actor,
  { _id, countyId, revision }: ContactRecord,
  { set, entry }: { set: Partial<ContactRecord>; entry: Plan['entry'] },
): Promise<boolean> {
  return inTransaction(async (session) => {
    const { matchedCount } = await Contact.updateOne(
      { _id, countyId, revision, state: 'open' },
      { $set: set, $inc: { revision: 1 } },
      { session },
    );
    if (matchedCount === 0) return false;
    await ContactChange.insertMany([{ countyId, contactId: _id, by, ...entry }], { session });
    return true;
  });
}
