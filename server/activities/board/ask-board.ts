import {
  countCommon,
  createBitSet,
  firstCommon,
  intersectionOf,
  placesIn,
  putBit,
  type BitSet,
} from '../../lib/bit-set.ts';
import { METRES_IN_MILE, metresFrom, type Position } from '../../lib/distance.ts';
import { toNameKey } from '../../lib/text/name-key.ts';
import { readSearch } from '../../lib/text/search-words.ts';
import { milesAway } from '../contract.ts';
import type { BoardFacets, BoardFilters, FacetCounts } from '../page-views.ts';
import { codeOf, type BoardEntry } from './board-entry.ts';
import type { CountyBoard } from './county-board.ts';
import type { Scores } from './word-index.ts';

export interface BoardQuestion {
  filters: BoardFilters;
  /** What the place in the filters means; null where none is asked for or it is not known. */
  near: Position | null;
}

/** What the filters leave, and the way to sort it. */
export interface Asked {
  /** The places of all that is left. */
  left: BitSet;
  total: number;
  facets: BoardFacets;
  /** How well it fits the words, or how far away it is; the lower the sooner it comes. */
  orderOf: ((entry: BoardEntry) => number) | null;
  metresTo: ((entry: BoardEntry) => number | null) | null;
}

const ticks = ['room', 'free', 'door', 'recent', 'social', 'reported'] as const;
const lists = ['matters', 'access'] as const;
const singles = [
  ...(['day', 'part', 'join', 'mode', 'commitment', 'size', 'whom', 'age', 'trust'] as const),
] as const;
/** Behind all that is somewhere. */
const NOWHERE = 1e9;

/** Filters the board and counts, for every choice there is, how many it would leave. */
export function askBoard(board: CountyBoard, { filters, near }: BoardQuestion): Asked {
  const metresTo = near && measure(near);
  const scores = scoresOf(board, filters.words);
  const chosen = chosenSets(board, filters, { scores, metresTo });
  const without = (name: string) =>
    intersectionOf([
      board.everything,
      ...chosen.flatMap(([other, set]) => (other === name ? [] : [set])),
    ]);
  const left = without('');
  const isChosen = (name: string) => chosen.some(([other]) => other === name);
  const baseOf = (name: string) => (isChosen(name) ? without(name) : left);
  const counted = (base: BitSet, choices: readonly [string, BitSet][]): FacetCounts =>
    Object.fromEntries(
      choices
        .map(([value, set]) => [value, countCommon(base, set)] as const)
        .filter(([, count]) => count > 0),
    );
  const single = (name: string) => counted(baseOf(name), board.choicesOf(name));
  const list = (name: string) => counted(left, board.choicesOf(name));
  const tick = (name: string) => countCommon(left, board.passing(name));
  return {
    left,
    total: countCommon(left, left),
    facets: {
      ...asRecord(ticks, tick),
      ...asRecord(lists, list),
      ...asRecord(singles, single),
      town: townCounts(board, baseOf('town')),
      within: metresTo ? countWithin(board, baseOf('within'), metresTo) : {},
    },
    orderOf: orderOf(scores, metresTo),
    metresTo,
  };
}

function asRecord<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}

interface Measured {
  scores: Scores | null;
  metresTo: ((entry: BoardEntry) => number | null) | null;
}

/** Each filter that is on, with what it leaves. */
function chosenSets(
  board: CountyBoard,
  filters: BoardFilters,
  { scores, metresTo }: Measured,
): [name: string, set: BitSet][] {
  const miles = Number(filters.within);
  const isNear = (entry: BoardEntry) => (metresTo?.(entry) ?? Infinity) <= miles * METRES_IN_MILE;
  return [
    ...ticks.filter((name) => filters[name]).map((name) => pair(name, board.passing(name))),
    ...lists.flatMap((name) =>
      filters[name].map((value) => pair(name, board.passing(codeOf(name, value)))),
    ),
    ...singles
      .filter((name) => filters[name] !== '')
      .map((name) => pair(name, board.passing(codeOf(name, filters[name])))),
    ...(filters.town === ''
      ? []
      : [pair('town', board.passing(codeOf('town', toNameKey(filters.town))))]),
    ...(scores ? [pair('words', foundIn(board, scores))] : []),
    ...(metresTo && filters.within !== '' ? [pair('within', nearIn(board, isNear))] : []),
  ];
}

const pair = (name: string, set: BitSet): [string, BitSet] => [name, set];

function foundIn(board: CountyBoard, scores: Scores): BitSet {
  const set = createBitSet();
  for (const [slot, score] of scores.entries()) {
    if (score > 0) putBit(set, board.placeOf(slot), true);
  }
  return set;
}

function nearIn({ entries }: CountyBoard, isNear: (entry: BoardEntry) => boolean): BitSet {
  const set = createBitSet();
  for (const [place, entry] of entries.entries()) if (isNear(entry)) putBit(set, place, true);
  return set;
}

/** Null where no words are searched. */
function scoresOf({ words }: CountyBoard, typed: string): Scores | null {
  const asked = readSearch(typed);
  return asked.length === 0 ? null : words.find(asked);
}

function measure(near: Position): (entry: BoardEntry) => number | null {
  const metresTo = metresFrom(near);
  return ({ position }) => (position ? metresTo(position) : null);
}

/** With a place the nearest comes first; among those found by words, those that hold more of them. */
function orderOf(
  scores: Measured['scores'],
  metresTo: Measured['metresTo'],
): ((entry: BoardEntry) => number) | null {
  if (!metresTo) return scores && ((entry) => -(scores[entry.slot] ?? 0));
  const metres = (entry: BoardEntry) => Math.round(metresTo(entry) ?? NOWHERE);
  if (!scores) return metres;
  const wordsIn = (entry: BoardEntry) => Math.floor((scores[entry.slot] ?? 0) / 1_000);
  return (entry) => metres(entry) - wordsIn(entry) * 2 * NOWHERE;
}

/** By the spelling of the first one. */
function townCounts(board: CountyBoard, base: BitSet): FacetCounts {
  return Object.fromEntries(
    board.choicesOf('town').flatMap(([, set]) => {
      const count = countCommon(base, set);
      if (count === 0) return [];
      return [[board.entries[firstCommon(base, set)]?.town ?? '', count] as const];
    }),
  );
}

function countWithin(
  board: CountyBoard,
  base: BitSet,
  metresTo: (entry: BoardEntry) => number | null,
): FacetCounts {
  const counts = milesAway.map(() => 0);
  for (const place of placesIn(base)) {
    const entry = board.entries[place];
    const metres = (entry && metresTo(entry)) ?? Infinity;
    for (const [index, miles] of milesAway.entries()) {
      if (metres <= Number(miles) * METRES_IN_MILE) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return Object.fromEntries(
    milesAway.map((miles, index) => [miles, counts[index] ?? 0] as const).filter(([, n]) => n > 0),
  );
}
