import { createBitSet, insertBit, putBit, removeBit, type BitSet } from '../../lib/bit-set.ts';
import { passingAt, type BoardEntry, type ClockNow } from './board-entry.ts';
import { createWordIndex, type EntryWords, type WordIndex } from './word-index.ts';

/**
 * The open activities of one county in memory, by name, with a set of places for every choice of a
 * filter. What has aged and what is no longer known follows the clock.
 */
export interface CountyBoard {
  readonly entries: readonly BoardEntry[];
  readonly words: WordIndex<BoardEntry>;
  /** All of them. */
  readonly everything: BitSet;
  /** Those that pass a filter; the empty set for a choice that nothing has. */
  passing(code: string): BitSet;
  /** What there is to choose from in a group of filters, with its set. */
  choicesOf(group: string): [value: string, set: BitSet][];
  placeOf(entry: BoardEntry): number;
  put(entry: BoardEntry, words: EntryWords): void;
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
  /** All that is searched of it. */
  said: string;
}

const none = createBitSet();
/** Ten weeks. */
const MOST_DAYS = 70;

export function createCountyBoard(start: ClockNow): CountyBoard {
  const entries: BoardEntry[] = [];
  const placed = new Map<string, Placed>();
  const sets = new Map<string, BitSet>();
  const groups = new Map<string, Set<string>>();
  const everything = createBitSet();
  const words = createWordIndex<BoardEntry>();
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

  const renumber = (from: number): void => {
    for (let place = from; place < entries.length; place += 1) {
      const one = placed.get(entries[place]?.id ?? '');
      if (one) one.place = place;
    }
  };

  const remove = (id: string): void => {
    const one = placed.get(id);
    if (!one) return;
    daysKnown.clear();
    words.remove(one.entry);
    placed.delete(id);
    entries.splice(one.place, 1);
    for (const set of [everything, ...sets.values()]) removeBit(set, one.place);
    renumber(one.place);
  };

  const mark = ({ entry, place, codes }: Placed, isIn: boolean): void => {
    for (const code of [...entry.steady, ...codes]) putBit(setOf(code), place, isIn);
  };

  /** Where the name stays, nothing has to be moved. */
  const change = (one: Placed, entry: BoardEntry, texts: EntryWords): void => {
    const said = sayAll(texts);
    daysKnown.clear();
    mark(one, false);
    Object.assign(one.entry, entry);
    work(one);
    mark(one, true);
    if (said === one.said) return;
    words.remove(one.entry);
    words.add(one.entry, texts);
    one.said = said;
  };

  const put = (entry: BoardEntry, texts: EntryWords): void => {
    const known = placed.get(entry.id);
    if (known?.entry.nameKey === entry.nameKey) {
      change(known, entry, texts);
      return;
    }
    remove(entry.id);
    daysKnown.clear();
    const place = placeFor(entries, entry);
    const one: Placed = { entry, place, codes: [], until: Infinity, said: sayAll(texts) };
    work(one);
    entries.splice(place, 0, entry);
    placed.set(entry.id, one);
    // Nothing stands behind the last one, so no other set has to follow.
    const isLast = place === entries.length - 1;
    if (!isLast) for (const set of [everything, ...sets.values()]) insertBit(set, place, false);
    putBit(everything, place, true);
    mark(one, true);
    if (!isLast) renumber(place + 1);
    words.add(entry, texts);
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
    placeOf: ({ id }) => placed.get(id)?.place ?? -1,
  };
}

function sayAll(texts: EntryWords): string {
  return texts.map(({ text }) => text).join('\n');
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
