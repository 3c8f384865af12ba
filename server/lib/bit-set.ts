/** A set of places in a list, one bit each, so that many sets are put together at once. */
export interface BitSet {
  words: Uint32Array;
  /** Words from this one on hold nothing. */
  used: number;
}

const BITS = 32;
const SHIFT = 5;

export function createBitSet(): BitSet {
  return { words: new Uint32Array(4), used: 0 };
}

export function hasBit({ words }: BitSet, place: number): boolean {
  return (((words[place >>> SHIFT] ?? 0) >>> (place % BITS)) & 1) === 1;
}

export function putBit(set: BitSet, place: number, isIn: boolean): void {
  const at = place >>> SHIFT;
  if (isIn) useUpTo(set, at + 1);
  const bit = 1 << (place % BITS);
  const word = set.words[at] ?? 0;
  set.words[at] = isIn ? word | bit : word & ~bit;
}

/** Follows something that was put into the list: what stood there and behind it stands one later. */
export function insertBit(set: BitSet, place: number, isIn: boolean): void {
  const at = place >>> SHIFT;
  const { used } = set;
  if (at < used && (set.words[used - 1] ?? 0) >>> (BITS - 1) === 1) useUpTo(set, used + 1);
  const { words } = set;
  for (let index = set.used - 1; index > at; index -= 1) {
    words[index] = ((words[index] ?? 0) << 1) | ((words[index - 1] ?? 0) >>> (BITS - 1));
  }
  if (at < used) {
    const before = maskBefore(place);
    const word = words[at] ?? 0;
    words[at] = (word & before) | ((word & ~before) << 1);
  }
  putBit(set, place, isIn);
}

/** Follows something that was taken out of the list: what stood behind it stands one earlier. */
export function removeBit({ words, used }: BitSet, place: number): void {
  const at = place >>> SHIFT;
  if (at >= used) return;
  const before = maskBefore(place);
  const word = words[at] ?? 0;
  words[at] = (word & before) | ((word >>> 1) & ~before);
  for (let index = at + 1; index < used; index += 1) {
    const carried = (words[index] ?? 0) & 1;
    words[index - 1] = ((words[index - 1] ?? 0) & ~(1 << (BITS - 1))) | (carried << (BITS - 1));
    words[index] = (words[index] ?? 0) >>> 1;
  }
}

/** The places that are in all of these sets, of which there is one at least. */
export function intersectionOf([first, ...others]: readonly [BitSet, ...BitSet[]]): BitSet {
  const used = Math.min(first.used, ...others.map((other) => other.used));
  const words = first.words.slice(0, used);
  for (const { words: other } of others) {
    for (let index = 0; index < used; index += 1) {
      words[index] = (words[index] ?? 0) & (other[index] ?? 0);
    }
  }
  return { words, used };
}

/** How many places are in both. */
export function countCommon(first: BitSet, second: BitSet): number {
  const [one, other] = [first.words, second.words];
  const used = Math.min(first.used, second.used);
  let count = 0;
  for (let index = 0; index < used; index += 1) {
    count += onesIn((one[index] ?? 0) & (other[index] ?? 0));
  }
  return count;
}

/** The first place that is in both; -1 where there is none. */
export function firstCommon({ words: one }: BitSet, { words: other }: BitSet): number {
  const at = one.findIndex((word, index) => (word & (other[index] ?? 0)) !== 0);
  const both = (one[at] ?? 0) & (other[at] ?? 0);
  return at === -1 ? -1 : at * BITS + lowestIn(both);
}

/** The places in the set from one on, lowest first. */
export function* placesIn({ words, used }: BitSet, from = 0): Generator<number> {
  for (let index = from >>> SHIFT; index < used; index += 1) {
    let word = words[index] ?? 0;
    if (index === from >>> SHIFT) word &= ~maskBefore(from);
    while (word !== 0) {
      yield index * BITS + lowestIn(word);
      word &= word - 1;
    }
  }
}

function lowestIn(word: number): number {
  return BITS - 1 - Math.clz32(word & -word);
}

/** The bits of its word that stand before this place. */
function maskBefore(place: number): number {
  return (1 << (place % BITS)) - 1;
}

function useUpTo(set: BitSet, used: number): void {
  if (used <= set.used) return;
  set.used = used;
  if (used <= set.words.length) return;
  const words = new Uint32Array(Math.max(2 * set.words.length, used));
  words.set(set.words);
  set.words = words;
}

/** Ones in a word of 32 bits, added up in ever larger groups of bits at once. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
