import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { markWords } from '../lib/text/mark-words.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { notEarlierThan, lessThan } from '../lib/trusted-filters.ts';
import { Contact, contactOrder } from './contact.model.ts';
import { inReach } from './contacts-in-reach.ts';
import type { FoundContact } from './contract.ts';
import { searchContactsInput } from './inputs.ts';
import { matchingWords } from './list-contacts.ts';
import { maySeeContacts } from './policy.ts';

/** Contacts in my reach whose name, role or group has every word or begins like it, by group. */
export async function searchContacts(
  _tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<FoundContact[]> {
  const { words, from, until, limit } = parseInput(searchContactsInput, raw);
  if (!maySeeContacts(actor)) return [];
  const times = [
    ...(from === undefined ? [] : [{ postedAt: notEarlierThan(from) }]),
    ...(until === undefined ? [] : [{ postedAt: lessThan(until) }]),
  ];
  const found = await Contact.find({
    $and: [{ ...inReach(actor), ...matchingWords(words) }, ...times],
  })
    .sort(contactOrder)
    .limit(limit)
    .lean();
  const search = readSearch(words).map((asked) => ({ ...asked, isBeginning: true }));
  return found.map(({ _id, name, role, organisationName }) => ({
    id: _id.toString(),
    name: markWords(name, search),
    role: markWords(role, search),
    organisation: markWords(organisationName, search),
  }));
}
