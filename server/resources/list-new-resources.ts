import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { laterThan } from '../lib/trusted-filters.ts';
import type { NewResource } from './contract.ts';
import { listNewResourcesInput } from './inputs.ts';
import { maySeeShelf } from './policy.ts';
import { authorIdOf } from './require-resource.ts';
import { readCards } from './resource-views.ts';
import { newestOf, Resource } from './resource.model.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;
/** Among so many there are some by others, even after a day on which the reader shared a lot. */
const MOST_READ = 30;

/**
 * For the start page: what colleagues have shared in the last week, newest first. Empty for people
 * who have no shelf.
 */
export async function listNewResources(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<NewResource[]> {
  if (!maySeeShelf(actor)) return [];
  const { limit } = parseInput(listNewResourcesInput, rawInput);
  const since = new Date(tools.clock.now().getTime() - DAYS * DAY_MS).toISOString();
  const newest = await Resource.find({
    ...newestOf({ countyId: actor.countyId }, null),
    place: laterThan(since),
  })
    .sort({ place: -1 })
    .limit(MOST_READ)
    .lean();
  const byOthers = newest.filter((record) => ![null, actor.personId].includes(authorIdOf(record)));
  const first = byOthers.slice(0, limit);
  const cardOf = await readCards(
    tools,
    first.flatMap((record) => authorIdOf(record) ?? []),
  );
  return first.map((record) => {
    const authorId = authorIdOf(record);
    return {
      id: record._id.toString(),
      kind: record.kind,
      title: record.title,
      author: authorId === null ? null : cardOf(authorId),
      sharedAt: record.sharedAt.toISOString(),
    };
  });
}
