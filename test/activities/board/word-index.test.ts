import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createWordIndex } from '#server/activities/board/word-index.ts';
import { fitsWord, readSearch } from '#server/lib/text/search-words.ts';
import { readWords } from '#server/lib/text/words.ts';

const word = fc.constantFrom('choir', 'choirs', 'walk', 'walking', 'wood', 'woodwork', 'tea');
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
const texts = fc.tuple(text, text).map(([name, place]) => [
  { text: name, weight: 10 },
  { text: place, weight: 3 },
]);
const deed = fc.record({ key: fc.nat({ max: 5 }), texts: fc.option(texts, { freq: 4 }) });

describe('words by number', () => {
  it('are found as somebody would who reads all texts, whatever was put, changed and removed', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), text, (deeds, typed) => {
        const index = createWordIndex();
        const said = new Map<number, string>();
        for (const { key, texts: own } of deeds) {
          if (own) index.put(key, own);
          else index.remove(key);
          if (own) said.set(key, own.map((one) => one.text).join(' '));
          else said.delete(key);
        }
        const asked = readSearch(typed);
        const found = index.find(asked);
        const scores = Array.from({ length: 6 }, (_, key) => Math.floor((found[key] ?? 0) / 1_000));
        const naive = Array.from({ length: 6 }, (_, key) => {
          const words = readWords(said.get(key) ?? '', { most: 100 });
          return asked.filter((one) => words.some((own) => fitsWord(own, one))).length;
        });
        expect(scores).toEqual(naive);
      }),
    );
  });

  it('count for more in a name than in what is said of a place', () => {
    const index = createWordIndex();
    index.put(0, [{ text: 'Hall', weight: 10 }]);
    index.put(1, [{ text: 'Hall', weight: 3 }]);
    const [name = 0, place = 0] = index.find(readSearch('hall'));
    expect(name).toBeGreaterThan(place);
    expect(place).toBeGreaterThan(0);
  });
});
