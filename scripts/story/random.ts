/** Chance that comes out the same for the same seed number, on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True this often, from 0 to 1. */
  chance(often: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Each thing that is told draws from its own chance, so that a change to one leaves the others be. */
export function createRandom(seed: number, ...about: string[]): Random {
  let state = mix(seed, about.join('/'));

  /** Mulberry32: 32 bits of state are plenty for a story. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  function whole(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1));
  }

  function pick<Item>(items: readonly Item[]): Item {
    const [picked] = items.slice(whole(0, items.length - 1));
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }

  return {
    whole,
    pick,
    chance: (often) => next() < often,
    shuffled(items) {
      return items
        .map((item) => ({ item, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ item }) => item);
    },
  };
}

/** FNV-1a over the words, from the seed on. */
function mix(seed: number, words: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const byte of new TextEncoder().encode(words)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
