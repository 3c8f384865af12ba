import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact } from './audience.ts';
import { Contact } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { contactInput } from './inputs.ts';
import { mayKnowContacts } from './policy.ts';
import { contactNotFound, requireContact } from './require-contact.ts';

/** Takes "I know them" back. */
export async function forgetContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  if (!mayKnowContacts(actor)) throw contactNotFound();
  const { _id, countyId } = contact;
  const { modifiedCount } = await retryWrite(() =>
    Contact.updateOne({ _id, countyId }, { $pull: { knownBy: actor.personId } }),
  );
  if (modifiedCount > 0) await announceContact(tools, contact, 'known');
  return { contactId };
}
