import { hasBit, intersectionOf, placesIn, type BitSet } from '../../lib/bit-set.ts';
import type { BoardCursor } from '../board-cursor.ts';
import { trusts } from '../contract.ts';
import type { Asked } from './ask-board.ts';
import { codeOf, type BoardEntry } from './board-entry.ts';
import { isBefore, placeFor, type CountyBoard } from './county-board.ts';

/** A page of what is left, and where it ended. */
export interface AskedPage {
  entries: BoardEntry[];
  next: BoardCursor | null;
}

/** Fresh ones first, then by name. Sorted by how they fit or how near they are, stale ones last. */
export function pageOf(
  board: CountyBoard,
  { left, orderOf: order }: Pick<Asked, 'left' | 'orderOf'>,
  { after, most }: { after: BoardCursor | null; most: number },
): AskedPage {
  const found = order
    ? bestAfter(board, { left, order, after, most: most + 1 })
    : freshestAfter(board, { left, after, most: most + 1 });
  const page = found.slice(0, most);
  const last = found.length > most ? page.at(-1) : undefined;
  return {
    entries: page.map(({ entry }) => entry),
    next: last ? cursorOf(last) : null,
  };
}

interface Ranked {
  entry: BoardEntry;
  rank: number;
  order: number;
}

interface Wanted {
  left: BitSet;
  after: BoardCursor | null;
  most: number;
}

/** Those of one trust stand in the board by name already. */
function freshestAfter(board: CountyBoard, { left, after, most }: Wanted): Ranked[] {
  const found: Ranked[] = [];
  for (const [rank, trust] of trusts.entries()) {
    if (rank < (after?.rank ?? 0)) continue;
    const set = intersectionOf([left, board.passing(codeOf('trust', trust))]);
    const from = after && rank === after.rank ? placeFor(board.entries, after) : 0;
    for (const place of placesIn(set, from)) {
      if (found.length === most) return found;
      const entry = board.entries[place];
      const ranked = entry && { entry, rank, order: 0 };
      if (ranked && (!after || comesAfter(ranked, after))) found.push(ranked);
    }
  }
  return found;
}

/** Goes through all of them once and holds the first ones so far. */
function bestAfter(
  board: CountyBoard,
  { left, order, after, most }: Wanted & { order: (entry: BoardEntry) => number },
): Ranked[] {
  const best: Ranked[] = [];
  const stale = board.passing(codeOf('trust', 'stale'));
  for (const place of placesIn(left)) {
    const entry = board.entries[place];
    if (!entry) continue;
    const ranked = { entry, rank: hasBit(stale, place) ? 1 : 0, order: order(entry) };
    const last = best.length === most ? best.at(-1) : undefined;
    if ((after && !comesAfter(ranked, after)) || (last && !isSooner(ranked, last))) continue;
    best.splice(countSooner(best, ranked), 0, ranked);
    if (best.length > most) best.pop();
  }
  return best;
}

/** How many of a sorted list come before this one. */
function countSooner(sorted: readonly Ranked[], ranked: Ranked): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && isSooner(other, ranked)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSooner(one: Ranked, other: Ranked): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.order !== other.order) return one.order < other.order;
  return isBefore(one.entry, other.entry);
}

function comesAfter({ entry, rank, order }: Ranked, { id, nameKey, ...after }: BoardCursor) {
  if (rank !== after.rank) return rank > after.rank;
  if (order !== after.order) return order > after.order;
  return isBefore({ id, nameKey }, entry);
}

function cursorOf({ entry: { id, nameKey }, rank, order }: Ranked): BoardCursor {
  return { rank, order, nameKey, id };
}
