import type { SearchWord } from '../../lib/text/search-words.ts';
import { isSmallWord, readWords, stemOf } from '../../lib/text/words.ts';

/** Texts with what a word in them weighs, a whole number. */
export type EntryWords = readonly { text: string; weight: number }[];

/**
 * How well each fits, by its number: the words that fit count before what they weigh. 0 where it holds
 * none of them.
 */
export type Scores = Float32Array;

/** The words of things that go by a number, from 0 on and with few left out. */
export interface WordIndex {
  /** What is said of it from now on, in the place of what was said before. */
  put(key: number, texts: EntryWords): void;
  remove(key: number): void;
  find(asked: readonly SearchWord[]): Scores;
}

/** More than all texts of one activity together. */
const MOST_WORDS = 1_000;
/** More than the weights of all texts together, which all of them share with their key in one number. */
const WEIGHTS = 64;
/** More than any weight, also where it comes more than once. */
const WHOLE_WORD = 1_000;

/** Finds by whole words, their other forms and their beginnings, from memory alone. */
export function createWordIndex(): WordIndex {
  const numberOf = new Map<string, number>();
  /** By the number of a form: who has it, `key * WEIGHTS + weight`. Numbers alone cost no garbage. */
  const postings: number[][] = [];
  /** By key: its forms, `form * WEIGHTS + weight`. */
  const said: (readonly number[] | undefined)[] = [];
  /** Every form once, in the order of its letters, but for those that have come since it was asked. */
  let vocabulary: string[] = [];
  let newForms: string[] = [];
  const stems = new Map<string, string>();

  const stemOnce = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    stems.set(word, stem);
    return stem;
  };

  const numberFor = (form: string): number => {
    const known = numberOf.get(form);
    if (known !== undefined) return known;
    const number = postings.push([]) - 1;
    numberOf.set(form, number);
    newForms.push(form);
    return number;
  };

  const weigh = (texts: EntryWords): number[] => {
    const weights = new Map<string, number>();
    for (const { text, weight } of texts) {
      for (const form of readForms(text, stemOnce)) {
        weights.set(form, (weights.get(form) ?? 0) + weight);
      }
    }
    return Array.from(weights, ([form, weight]) => numberFor(form) * WEIGHTS + weight);
  };

  const inOrder = (): readonly string[] => {
    if (newForms.length > 0) {
      vocabulary = [...vocabulary, ...newForms].sort(byLetters);
      newForms = [];
    }
    return vocabulary;
  };

  /** The forms that a word of a search fits, and how much each of them counts. */
  const fitting = ({ word, stem, isBeginning }: SearchWord): Map<string, number> => {
    const forms = new Map<string, number>();
    if (isBeginning) {
      const known = inOrder();
      for (let at = firstFrom(known, word); at < known.length; at += 1) {
        const form = known[at] ?? '';
        if (!form.startsWith(word)) break;
        forms.set(form, 0.5);
      }
    }
    return forms.set(word, 1).set(stem, 1);
  };

  const remove = (key: number): void => {
    for (const packed of said[key] ?? []) {
      const posting = postings[Math.floor(packed / WEIGHTS)] ?? [];
      posting.splice(posting.indexOf(key * WEIGHTS + (packed % WEIGHTS)), 1);
    }
    said[key] = undefined;
  };

  /** How much the best of the forms weighs for each. */
  const bestOf = (forms: ReadonlyMap<string, number>): Scores => {
    const best = new Float32Array(said.length);
    for (const [form, share] of forms) {
      for (const packed of postings[numberOf.get(form) ?? -1] ?? []) {
        const key = Math.floor(packed / WEIGHTS);
        best[key] = Math.max(best[key] ?? 0, share * (packed % WEIGHTS));
      }
    }
    return best;
  };

  return {
    remove,
    put(key, texts) {
      const forms = weigh(texts);
      if (isSame(forms, said[key])) return;
      remove(key);
      for (const packed of forms) {
        postings[Math.floor(packed / WEIGHTS)]?.push(key * WEIGHTS + (packed % WEIGHTS));
      }
      said[key] = forms;
    },
    find(asked) {
      const scores = new Float32Array(said.length);
      for (const word of asked) {
        for (const [key, weight] of bestOf(fitting(word)).entries()) {
          if (weight > 0) scores[key] = (scores[key] ?? 0) + WHOLE_WORD + weight;
        }
      }
      return scores;
    },
  };
}

function isSame(one: readonly number[], other: readonly number[] | undefined): boolean {
  return one.length === other?.length && one.every((number, at) => number === other[at]);
}

/** Each word and, where it is another, its stem, in one spelling. */
function readForms(text: string, stem: (word: string) => string): Set<string> {
  const forms = new Set<string>();
  for (const word of readWords(text, { most: MOST_WORDS })) {
    if (!isSmallWord(word)) forms.add(word).add(stem(word));
  }
  return forms;
}

function byLetters(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** The first place of a sorted list that holds this or something behind it. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
