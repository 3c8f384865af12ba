import type { Actor } from '../accounts/contract.ts';
import { freshnessBounds } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import { isNewsRow, newsStages, pressingRows, viewNews, type NewsRow } from './contact-news.ts';
import { viewCards } from './contact-views.ts';
import { asId, Contact, type ContactRecord } from './contact.model.ts';
import { providersLimits, type ContactsToCheck } from './contract.ts';
import { isPeer, seesAllContacts } from './policy.ts';

interface Total {
  total: number;
}

/**
 * Contacts whom the actor knows or has posted, and that are not fresh any more or have something
 * reported wrong: for "Still right?" on the start page. With them a turn that has come, and
 * introductions that wait for the actor. None for activity providers. One query.
 */
export async function listContactsToCheck(tools: Tools, actor: Actor): Promise<ContactsToCheck> {
  if (!isPeer(actor)) return { contacts: [], total: 0, news: [] };
  const { countyId, personId } = actor;
  const now = tools.clock.now();
  const { freshSince } = freshnessBounds(now);
  const due = { countyId: asId(countyId), state: 'open', trustedAt: { $lt: freshSince } };
  const knownTo = seesAllContacts(actor) ? {} : { agreed: true };
  const mine = {
    $or: [
      { ...due, knownBy: asId(personId), ...knownTo },
      { ...due, postedBy: asId(personId) },
    ],
  };
  const rows = await Contact.aggregate<ContactRecord | Total | NewsRow>([
    { $match: mine },
    { $sort: { trustedAt: 1, _id: 1 } },
    { $limit: providersLimits.contactsToCheck },
    { $unionWith: { coll: 'contacts', pipeline: [{ $match: mine }, { $count: 'total' }] } },
    ...newsStages(actor, now),
  ]);
  const contacts = rows.flatMap((row) => ('total' in row || isNewsRow(row) ? [] : [row]));
  const [{ total } = { total: 0 }] = rows.flatMap((row) => ('total' in row ? [row] : []));
  const pressing = pressingRows(actor, rows.filter(isNewsRow), now);
  const [cards, news] = await Promise.all([
    viewCards(tools, actor, contacts),
    viewNews(tools, actor, pressing),
  ]);
  return { contacts: cards, total, news };
}
