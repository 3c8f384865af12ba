import { createBitSet, insertBit, putBit, removeBit, type BitSet } from '../../lib/bit-set.ts';
import { passingAt, type BoardEntry, type ClockNow, type EntryFacts } from './board-entry.ts';
import { createWordIndex, type EntryWords, type WordIndex } from './word-index.ts';

/**
 * The open activities of one county in memory, by name, with a set of places for every choice of a
 * filter. What has aged and what is no longer known follows the clock.
 */
export interface CountyBoard {
  readonly entries: readonly BoardEntry[];
  /** By the slots of the entries. */
  readonly words: WordIndex;
  /** All of them. */
  readonly everything: BitSet;
  /** Those that pass a filter; the empty set for a choice that nothing has. */
  passing(code: string): BitSet;
  /** What there is to choose from in a group of filters, with its set. */
  choicesOf(group: string): [value: string, set: BitSet][];
  /** Where what has this slot stands. */
  placeOf(slot: number): number;
  put(facts: EntryFacts, words: EntryWords): void;
  remove(id: string): void;
  /** Those of a day, worked out once until one of the activities changes. */
  onDay(date: string, workOut: () => BitSet): BitSet;
  /** Lets the clock go on to this moment, or back. */
  turnTo(clock: ClockNow): void;
}

interface Placed {
  entry: BoardEntry;
  place: number;
  /** What it passes by the clock, and until when. */
  codes: readonly string[];
  until: number;
}

const none = createBitSet();
/** Ten weeks. */
const MOST_DAYS = 70;

export function createCountyBoard(start: ClockNow): CountyBoard {
  const entries: BoardEntry[] = [];
  /** In the same order. */
  const inOrder: Placed[] = [];
  const bySlot: Placed[] = [];
  const freeSlots: number[] = [];
  const placed = new Map<string, Placed>();
  const sets = new Map<string, BitSet>();
  const groups = new Map<string, Set<string>>();
  const everything = createBitSet();
  const words = createWordIndex();
  const daysKnown = new Map<string, BitSet>();
  let clock = start;
  let until = Infinity;

  const setOf = (code: string): BitSet => {
    const known = sets.get(code);
    if (known) return known;
    const set = createBitSet();
    sets.set(code, set);
    const [group, value] = splitCode(code);
    if (value !== undefined) {
      const values = groups.get(group) ?? new Set();
      groups.set(group, values.add(value));
    }
    return set;
  };

  const work = (one: Placed): void => {
    Object.assign(one, passingAt(one.entry, clock));
    until = Math.min(until, one.until);
  };

  /** What stands from here on has moved. */
  const renumber = (from: number): void => {
    for (let place = from; place < inOrder.length; place += 1) {
      const one = inOrder[place];
      if (one) one.place = place;
    }
  };

  const remove = (id: string): void => {
    const one = placed.get(id);
    if (!one) return;
    const { place, entry } = one;
    daysKnown.clear();
    words.remove(entry.slot);
    freeSlots.push(entry.slot);
    placed.delete(id);
    entries.splice(place, 1);
    inOrder.splice(place, 1);
    for (const set of [everything, ...sets.values()]) removeBit(set, place);
    renumber(place);
  };

  const mark = ({ entry, place, codes }: Placed, isIn: boolean): void => {
    for (const code of [...entry.steady, ...codes]) putBit(setOf(code), place, isIn);
  };

  const insert = (facts: EntryFacts): Placed => {
    const place = placeFor(entries, facts);
    const entry = { ...facts, slot: freeSlots.pop() ?? bySlot.length };
    const one: Placed = { entry, place, codes: [], until: Infinity };
    bySlot[entry.slot] = one;
    placed.set(entry.id, one);
    // Nothing stands behind the last one, so no other set has to follow.
    const isLast = place === entries.length;
    entries.splice(place, 0, entry);
    inOrder.splice(place, 0, one);
    if (!isLast) {
      for (const set of [everything, ...sets.values()]) insertBit(set, place, false);
      renumber(place + 1);
    }
    putBit(everything, place, true);
    return one;
  };

  const put = (facts: EntryFacts, texts: EntryWords): void => {
    const known = placed.get(facts.id);
    // Where the name stays, nothing has to be moved.
    const isMoved = known?.entry.nameKey !== facts.nameKey;
    if (isMoved) remove(facts.id);
    daysKnown.clear();
    const one = !known || isMoved ? insert(facts) : known;
    mark(one, false);
    Object.assign(one.entry, facts);
    work(one);
    mark(one, true);
    words.put(one.entry.slot, texts);
  };

  const turnTo = (now: ClockNow): void => {
    const isBack = now.now < clock.now;
    clock = now;
    if (!isBack && now.now < until) return;
    until = Infinity;
    for (const one of placed.values()) {
      if (!isBack && now.now < one.until) {
        until = Math.min(until, one.until);
        continue;
      }
      const before = one.codes;
      work(one);
      for (const code of before) putBit(setOf(code), one.place, false);
      for (const code of one.codes) putBit(setOf(code), one.place, true);
    }
  };

  const onDay = (date: string, workOut: () => BitSet): BitSet => {
    const known = daysKnown.get(date);
    if (known) return known;
    if (daysKnown.size === MOST_DAYS) daysKnown.clear();
    const set = workOut();
    daysKnown.set(date, set);
    return set;
  };

  return {
    ...{ entries, words, everything, put, remove, onDay, turnTo },
    passing: (code) => sets.get(code) ?? none,
    choicesOf: (group) =>
      [...(groups.get(group) ?? [])].map((value) => [value, setOf(`${group}:${value}`)]),
    placeOf: (slot) => bySlot[slot]?.place ?? -1,
  };
}

/** `matters:outdoors` is a choice of a group; `free` stands alone. */
function splitCode(code: string): [group: string, value?: string] {
  const at = code.indexOf(':');
  return at === -1 ? [code] : [code.slice(0, at), code.slice(at + 1)];
}

type Sorted = Pick<BoardEntry, 'nameKey' | 'id'>;

/** Where it stands by its name, and by its id among those of the same name. */
export function placeFor(entries: readonly Sorted[], entry: Sorted): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = entries[middle];
    if (other && isBefore(other, entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isBefore(one: Sorted, other: Sorted): boolean {
  return one.nameKey === other.nameKey ? one.id < other.id : one.nameKey < other.nameKey;
}
