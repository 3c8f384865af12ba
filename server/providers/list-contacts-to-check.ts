import type { Actor } from '../accounts/contract.ts';
import { freshnessBounds } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { lessThan } from '../lib/trusted-filters.ts';
import { viewCards } from './contact-views.ts';
import { Contact } from './contact.model.ts';
import { providersLimits, type ContactsToCheck } from './contract.ts';
import { isPeer, seesAllContacts } from './policy.ts';

/**
 * Contacts whom the actor knows or has posted, and that are not fresh any more or have something
 * reported wrong: for "Still right?" on the start page. None for activity providers.
 */
export async function listContactsToCheck(tools: Tools, actor: Actor): Promise<ContactsToCheck> {
  if (!isPeer(actor)) return { contacts: [], total: 0 };
  const { countyId, personId } = actor;
  const { freshSince } = freshnessBounds(tools.clock.now());
  const due = { countyId, state: 'open' as const, trustedAt: lessThan(freshSince) };
  const mine = {
    $or: [
      { ...due, knownBy: personId, ...(seesAllContacts(actor) ? {} : { agreed: true }) },
      { ...due, postedBy: personId },
    ],
  };
  const [contacts, total] = await Promise.all([
    Contact.find(mine).sort({ trustedAt: 1, _id: 1 }).limit(providersLimits.contactsToCheck).lean(),
    Contact.countDocuments(mine),
  ]);
  return { contacts: await viewCards(tools, actor, contacts), total };
}
