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
import { requireReachShown } from './reach-shown.ts';
import { contactNotFound, requireContact } from './require-contact.ts';

/**
 * "I know them": colleagues see whom they can ask for a warm introduction. With a weekly limit it is
 * for those who see the number already, since whoever knows them needs no turn.
 */
export async function knowContact(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId } = parseInput(contactInput, rawInput);
  const contact = await requireContact(actor, contactId);
  if (!mayKnowContacts(actor)) throw contactNotFound();
  await requireReachShown(tools, actor, contact, 'form');
  const { _id, countyId } = contact;
  const { modifiedCount } = await retryWrite(() =>
    Contact.updateOne({ _id, countyId }, { $addToSet: { knownBy: actor.personId } }),
  );
  const { personId: askerId } = actor;
  const needless = await ContactIntroduction.findOneAndDelete({ contactId, askerId }).lean();
  if (needless?.state === 'asked') {
    const personIds = [askerId, needless.askedId.toString()];
    announceToPeople(tools, contactId, { personIds, what: 'introduction' });
  }
  if (modifiedCount > 0) await announceContact(tools, contact, 'known');
  return { contactId };
}
