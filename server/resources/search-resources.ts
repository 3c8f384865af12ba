import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import { markFirst, markWords } from '../lib/text/mark-words.ts';
import { readSearch } from '../lib/text/search-words.ts';
import type { Tools } from '../lib/tools.ts';
import { resourcesLimits, type FoundResource } from './contract.ts';
import { findByBeginnings, findByWords } from './find-by-words.ts';
import { searchResourcesInput } from './inputs.ts';
import { maySeeShelf } from './policy.ts';
import { authorIdOf } from './require-resource.ts';
import { readCards } from './resource-views.ts';

/**
 * The resources of my county that fit the words best; where the text index knows none of them,
 * those in which every word begins like one that was typed. For activity providers there are none.
 */
export async function searchResources(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<FoundResource[]> {
  const { words, personIds, from, until, limit } = parseInput(searchResourcesInput, raw);
  if (!maySeeShelf(actor)) return [];
  const shelf = { countyId: actor.countyId, authorIds: personIds, from, until };
  const page = { after: undefined, limit };
  const byWords = await findByWords(shelf, words, page);
  const isByWords = byWords.records.length > 0;
  const { records } = isByWords ? byWords : await findByBeginnings(shelf, words, page);
  const cardOf = await readCards(
    tools,
    records.flatMap((record) => authorIdOf(record) ?? []),
  );
  const search = readSearch(words).map((asked) => ({
    ...asked,
    isBeginning: asked.isBeginning || !isByWords,
  }));
  return records.map((record) => {
    const authorId = authorIdOf(record);
    const { summary, purpose, text } = record;
    return {
      id: record._id.toString(),
      kind: record.kind,
      title: markWords(record.title, search),
      excerpt: markFirst([summary, purpose, text], search, resourcesLimits.foundExcerpt),
      author: authorId === null ? null : cardOf(authorId),
      sharedAt: record.sharedAt.toISOString(),
    };
  });
}
