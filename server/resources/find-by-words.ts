import {
  beginningLike,
  fittingWords,
  readPlace,
  Resource,
  type ResourceRecord,
  type ScoredResource,
  type Shelf,
} from './resource.model.ts';
import { readWords } from './search-words.ts';

interface Page {
  after: string | undefined;
  limit: number;
}

interface Found {
  records: ResourceRecord[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

/** Cursors say which of the two ways they belong to. */
const BY_FIT = 'w';
export const BY_BEGINNING = 'b';

/** More than anybody types; each costs a look at the index. */
const MOST_BEGINNINGS = 8;

/** By the text index: best fit first, whatever form of a word was typed. */
export async function findByWords(
  shelf: Shelf,
  typed: string,
  { after, limit }: Page,
): Promise<Found> {
  // Taken apart first: quotes and minus signs would mean something to the engine.
  const words = readWords(typed).join(' ');
  if (words === '') return { records: [], next: null };
  const found = await Resource.aggregate<ScoredResource>(
    fittingWords(shelf, words, { after: readFit(after), limit: limit + 1 }),
  );
  const records = found.slice(0, limit);
  const last = records.at(-1);
  const isMore = last !== undefined && found.length > limit;
  return { records, next: isMore ? `${BY_FIT}${last.score}_${last._id.toString()}` : null };
}

/** Newest first: every word that was typed is the beginning of a word in it. */
export async function findByBeginnings(
  shelf: Shelf,
  typed: string,
  { after, limit }: Page,
): Promise<Found> {
  const beginnings = readWords(typed).slice(0, MOST_BEGINNINGS);
  if (beginnings.length === 0) return { records: [], next: null };
  const found = await Resource.find(beginningLike(shelf, beginnings, readPlace(after?.slice(1))))
    .sort({ place: -1 })
    .limit(limit + 1)
    .lean();
  const records = found.slice(0, limit);
  const last = records.at(-1);
  return {
    records,
    next: last && found.length > limit ? `${BY_BEGINNING}${last.place}` : null,
  };
}

function readFit(after: string | undefined): { score: number; id: string } | null {
  const [, score, id] = /^w(\d{1,6}(?:\.\d{1,20})?)_([0-9a-f]{24})$/.exec(after ?? '') ?? [];
  return score === undefined || id === undefined ? null : { score: Number(score), id };
}
