import type { Actor } from '../accounts/contract.ts';
import { searchActivities } from '../activities/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import { markWords } from '../lib/text/mark-words.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { searchMessages } from '../messaging/index.ts';
import { searchContacts } from '../providers/index.ts';
import { searchResources } from '../resources/index.ts';
import { searchLimits, type Found, type FoundPerson, type SearchKind } from './contract.ts';
import { endOfDay, startOfDay } from './days.ts';
import { findPeople } from './find-people.ts';
import { searchInput, type SearchInput } from './inputs.ts';

/**
 * All that the actor may see in which the words are: a few of each kind, or a page of one. Each
 * capability searches its own and asks in its query what the actor may see; nothing is taken out
 * afterwards.
 *
 * @throws {InvalidInputError} with a sentence for each field
 * @throws {NotFoundError} for a room that the actor is not in
 */
export async function searchAll(tools: Tools, actor: Actor, raw: unknown): Promise<Found> {
  const asked = parseInput(searchInput, raw);
  const writers = asked.person === undefined ? null : await findPeople(tools, actor, asked.person);
  const words = asked.q;
  const times = {
    from: (asked.from && startOfDay(asked.from)) || undefined,
    until: (asked.to && endOfDay(asked.to)) || undefined,
  };
  const personIds = writers?.map(({ id }) => id);
  const { messagesAmongAll, othersAmongAll, ofOneKind } = searchLimits;
  const limit = asked.kind === undefined ? othersAmongAll + 1 : ofOneKind;
  const [people, messages, resources, contacts, activities] = await Promise.all([
    isLookedAt('people', asked) ? searchNames(tools, actor, { words, limit }) : [],
    isLookedAt('messages', asked)
      ? searchMessages(tools, actor, {
          ...{ words, roomId: asked.room, after: asked.after, personIds, ...times },
          limit: asked.kind === undefined ? messagesAmongAll : ofOneKind,
        })
      : { messages: [], next: null },
    isLookedAt('resources', asked)
      ? searchResources(tools, actor, { words, limit, personIds, ...times })
      : [],
    isLookedAt('contacts', asked) ? searchContacts(tools, actor, { words, limit, ...times }) : [],
    isLookedAt('activities', asked)
      ? searchActivities(tools, actor, { words, limit, ...times })
      : [],
  ]);
  const { messages: found, next: nextMessages } = messages;
  return { people, messages: found, nextMessages, resources, contacts, activities, writers };
}

async function searchNames(
  tools: Tools,
  actor: Actor,
  { words, limit }: { words: string; limit: number },
): Promise<FoundPerson[]> {
  const search = readSearch(words).map((asked) => ({ ...asked, isBeginning: true }));
  const others = (await findPeople(tools, actor, words)).filter(({ id }) => id !== actor.personId);
  return others
    .slice(0, limit)
    .map((person) => ({ ...person, name: markWords(person.name, search) }));
}

/**
 * Only messages stand in a room; only messages and resources have a writer; people are of no day.
 */
function isLookedAt(kind: SearchKind, asked: SearchInput): boolean {
  const { room, person, from, to } = asked;
  if (asked.kind !== undefined && asked.kind !== kind) return false;
  if (room !== undefined) return kind === 'messages';
  if (person !== undefined) return kind === 'messages' || kind === 'resources';
  return kind !== 'people' || (from === undefined && to === undefined);
}
