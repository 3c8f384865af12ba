import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { newsStages, viewNews, type NewsRow } from './contact-news.ts';
import { Contact } from './contact.model.ts';
import type { ContactNews } from './contract.ts';
import { isPeer } from './policy.ts';

/**
 * What the actor asked and is asked about contacts: turns and places in queues, introductions. None
 * for activity providers. One query.
 */
export async function listContactNews(tools: Tools, actor: Actor): Promise<ContactNews[]> {
  if (!isPeer(actor)) return [];
  const rows = await Contact.aggregate<NewsRow>([
    // No contact has this id: all that comes is added by the stages.
    { $match: { _id: null } },
    ...newsStages(actor, tools.clock.now()),
  ]);
  return viewNews(tools, actor, rows);
}
