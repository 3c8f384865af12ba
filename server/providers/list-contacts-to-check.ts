import type { Actor } from '../accounts/contract.ts';
import { freshnessBounds } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { viewCards } from './contact-views.ts';
import { asId, Contact, type ContactRecord } from './contact.model.ts';
import { providersLimits, type ContactsToCheck } from './contract.ts';
import { isPeer, seesAllContacts } from './policy.ts';

interface Total {
  total: number;
}

/**
 * Contacts whom the actor knows or has posted, and that are not fresh any more or have something
 * reported wrong: for "Still right?" on the start page. None for activity providers. One
 * query.
 */
export async function listContactsToCheck(tools: Tools, actor: Actor): Promise<ContactsToCheck> {
  if (!isPeer(actor)) return { contacts: [], total: 0 };
  const { countyId, personId } = actor;
  const { freshSince } = freshnessBounds(tools.clock.now());
  const due = { countyId: asId(countyId), state: 'open', trustedAt: { $lt: freshSince } };
  const knownTo = seesAllContacts(actor) ? {} : { agreed: true };
  const mine = {
    $or: [
      { ...due, knownBy: asId(personId), ...knownTo },
      { ...due, postedBy: asId(personId) },
    ],
  };
  const rows = await Contact.aggregate<ContactRecord | Total>([
    { $match: mine },
    { $sort: { trustedAt: 1, _id: 1 } },
    { $limit: providersLimits.contactsToCheck },
    { $unionWith: { coll: 'contacts', pipeline: [{ $match: mine }, { $count: 'total' }] } },
  ]);
  const contacts = rows.flatMap((row) => ('total' in row ? [] : [row]));
  const [{ total } = { total: 0 }] = rows.flatMap((row) => ('total' in row ? [row] : []));
  return { contacts: await viewCards(tools, actor, contacts), total };
}
