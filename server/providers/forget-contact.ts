import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceContact, announceToPeople } from './audience.ts';
import { ContactIntroduction } from './contact-introduction.model.ts';
import { Contact } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { contactInput } from './inputs.ts';
import { mayKnowContacts } from './policy.ts';
import { contactNotFound, requireContact } from './require-contact.ts';

/** Takes "I know them" back, and with it what colleagues have asked because of it. */
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
  const open = { contactId, askedId: actor.personId, state: 'asked' as const };
  const withdrawn = await ContactIntroduction.find(open, { askerId: 1 }).lean();
  if (withdrawn.length > 0) await ContactIntroduction.deleteMany(open);
  const personIds = withdrawn.map(({ askerId }) => askerId.toString());
  announceToPeople(tools, contactId, { personIds, what: 'introduction' });
  if (modifiedCount > 0) await announceContact(tools, contact, 'known');
  return { contactId };
}
