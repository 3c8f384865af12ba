import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { resourceTags, resourcesLimits, type ShelfPage, type TagCount } from './contract.ts';
import { BY_BEGINNING, findByBeginnings, findByWords } from './find-by-words.ts';
import { listResourcesInput } from './inputs.ts';
import { requireShelf } from './require-resource.ts';
import { viewCards } from './resource-views.ts';
import {
  newestOf,
  readPlace,
  Resource,
  tagsOf,
  type ResourceRecord,
  type Shelf,
} from './resource.model.ts';

/**
 * A page of the county's shelf: newest first, or where words are searched those first that fit best.
 * Words that the search engine does not know as such, such as short ones and beginnings, are found
 * by how words begin.
 */
export async function listResources(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ShelfPage> {
  requireShelf(actor);
  const { tag, kind, q, after } = parseInput(listResourcesInput, rawInput);
  const shelf: Shelf = { countyId: actor.countyId, tag, kind };
  const [{ records, next }, tags] = await Promise.all([
    q === '' ? findNewest(shelf, after) : search(shelf, q, after),
    countTags({ ...shelf, tag: undefined }),
  ]);
  return { resources: await viewCards(tools, actor, records), next, tags };
}

interface Found {
  records: ResourceRecord[];
  next: string | null;
}

const { resourcesOnPage } = resourcesLimits;

async function findNewest(shelf: Shelf, after: string | undefined): Promise<Found> {
  const found = await Resource.find(newestOf(shelf, readPlace(after)))
    .sort({ place: -1 })
    .limit(resourcesOnPage + 1)
    .lean();
  const records = found.slice(0, resourcesOnPage);
  const last = records.at(-1);
  return { records, next: last && found.length > records.length ? last.place : null };
}

/** A cursor tells which of the two ways its page was found by. */
async function search(shelf: Shelf, q: string, after: string | undefined): Promise<Found> {
  const byBeginnings = () => findByBeginnings(shelf, q, { after, limit: resourcesOnPage });
  if (after?.startsWith(BY_BEGINNING)) return byBeginnings();
  const byWords = await findByWords(shelf, q, { after, limit: resourcesOnPage });
  return byWords.records.length > 0 || after !== undefined ? byWords : byBeginnings();
}

async function countTags(shelf: Shelf): Promise<TagCount[]> {
  const rows = await Resource.aggregate<{ _id: string; count: number }>(tagsOf(shelf));
  const counts = new Map(rows.map(({ _id, count }) => [_id, count]));
  return tagCodes.flatMap((tag) => {
    const count = counts.get(tag) ?? 0;
    return count > 0 ? [{ tag, count }] : [];
  });
}

const isTagCode = (code: string): code is keyof typeof resourceTags =>
  Object.hasOwn(resourceTags, code);
const tagCodes = Object.keys(resourceTags).filter(isTagCode);
