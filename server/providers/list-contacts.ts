import type { Actor } from '../accounts/contract.ts';
import { freshnessBounds } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { beginsWith, laterThan, lessThan, notEarlierThan } from '../lib/trusted-filters.ts';
import { readCursor, writeCursor, type ContactCursor } from './contact-cursor.ts';
import { viewCards } from './contact-views.ts';
import { Contact, contactOrder, type ContactRecord } from './contact.model.ts';
import { inReach } from './contacts-in-reach.ts';
import { providersLimits, type ContactPage } from './contract.ts';
import { toFindWords } from './find-words.ts';
import { listContactsInput } from './inputs.ts';
import { mayPostContacts } from './policy.ts';
import { requireContacts } from './require-contact.ts';

const SIZE = providersLimits.contactsOnPage;

interface Found {
  half: ContactCursor['half'];
  contact: ContactRecord;
}

/**
 * Contacts by organisation and name, a page at a time. Those that nobody has checked for half a
 * year, or that have something reported wrong, come last and are never left out.
 */
export async function listContacts(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ContactPage> {
  requireContacts(actor);
  const { words, needs, after } = parseInput(listContactsInput, rawInput);
  const { ageingSince } = freshnessBounds(tools.clock.now());
  const cursor = readCursor(after);
  const scope = { ...inReach(actor), ...matchingWords(words) };
  const halves = {
    relied: { trustedAt: notEarlierThan(ageingSince) },
    needsCheck: { trustedAt: lessThan(ageingSince) },
  };
  const found: Found[] = [];
  for (const half of ['relied', 'needsCheck'] as const) {
    const isBehind = half === 'relied' && (needs === 'check' || cursor?.half === 'needsCheck');
    const missing = SIZE + 1 - found.length;
    if (isBehind || missing === 0) continue;
    const from = cursor?.half === half ? startingAfter(cursor) : {};
    const contacts = await Contact.find({ $and: [{ ...scope, ...halves[half] }, from] })
      .sort(contactOrder)
      .limit(missing)
      .lean();
    found.push(...contacts.map((contact) => ({ half, contact })));
  }
  const onPage = found.slice(0, SIZE);
  const last = onPage.at(-1);
  const [contacts, needCheck] = await Promise.all([
    viewCards(
      tools,
      actor,
      onPage.map(({ contact }) => contact),
    ),
    Contact.countDocuments({ ...inReach(actor), ...halves.needsCheck }),
  ]);
  return {
    contacts,
    next: last && found.length > onPage.length ? writeCursor(last.half, last.contact) : null,
    needCheck,
    mayPost: mayPostContacts(actor),
  };
}

/** Every word has to begin one of the contact's words. Words without a letter or digit find nothing. */
export function matchingWords(words: string | undefined) {
  if (words === undefined) return {};
  const found = toFindWords(words);
  if (found.length === 0) return { findWords: '' };
  return { $and: found.map((word) => ({ findWords: beginsWith(word) })) };
}

function startingAfter({ organisationKey, nameKey, id }: ContactCursor) {
  return {
    $or: [
      { organisationKey: laterThan(organisationKey) },
      { organisationKey, nameKey: laterThan(nameKey) },
      { organisationKey, nameKey, _id: laterThan(id) },
    ],
  };
}
