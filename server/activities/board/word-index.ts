import type { SearchWord } from '../../lib/text/search-words.ts';
import { isSmallWord, readWords, stemOf } from '../../lib/text/words.ts';

/** Texts with what a word in them weighs. */
export type EntryWords = readonly { text: string; weight: number }[];

/** What was found, and how well it fits: the words that fit count before what they weigh. */
export interface Found<Entry> {
  entry: Entry;
  score: number;
}

export interface WordIndex<Entry> {
  add(entry: Entry, texts: EntryWords): void;
  remove(entry: Entry): void;
  /** All that hold at least one of these words, in no order. */
  find(asked: readonly SearchWord[]): Found<Entry>[];
}

interface Posting<Entry> {
  entries: Entry[];
  weights: number[];
}

/** More than all texts of one activity together. */
const MOST_WORDS = 1_000;
/** More than the weights of all texts together. */
const WHOLE_WORD = 1_000;

/** Finds by whole words, their other forms and their beginnings, from memory alone. */
export function createWordIndex<Entry extends object>(): WordIndex<Entry> {
  const postings = new Map<string, Posting<Entry>>();
  const formsOf = new Map<Entry, readonly string[]>();
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

  const postingOf = (form: string): Posting<Entry> => {
    const known = postings.get(form);
    if (known) return known;
    const posting: Posting<Entry> = { entries: [], weights: [] };
    postings.set(form, posting);
    newForms.push(form);
    return posting;
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

  return {
    add(entry, texts) {
      const weights = new Map<string, number>();
      for (const { text, weight } of texts) {
        for (const form of readForms(text, stemOnce)) {
          weights.set(form, (weights.get(form) ?? 0) + weight);
        }
      }
      for (const [form, weight] of weights) {
        const posting = postingOf(form);
        posting.entries.push(entry);
        posting.weights.push(weight);
      }
      formsOf.set(entry, [...weights.keys()]);
    },
    remove(entry) {
      for (const form of formsOf.get(entry) ?? []) {
        const { entries, weights } = postingOf(form);
        const at = entries.indexOf(entry);
        entries.splice(at, 1);
        weights.splice(at, 1);
      }
      formsOf.delete(entry);
    },
    find(asked) {
      const scores = new Map<Entry, number>();
      for (const word of asked) {
        const best = bestByEntry(postings, fitting(word));
        for (const [entry, weight] of best) {
          scores.set(entry, (scores.get(entry) ?? 0) + WHOLE_WORD + weight);
        }
      }
      return [...scores].map(([entry, score]) => ({ entry, score }));
    },
  };
}

function bestByEntry<Entry>(
  postings: ReadonlyMap<string, Posting<Entry>>,
  forms: ReadonlyMap<string, number>,
): Map<Entry, number> {
  const best = new Map<Entry, number>();
  for (const [form, share] of forms) {
    const posting = postings.get(form);
    if (!posting) continue;
    for (const [index, entry] of posting.entries.entries()) {
      const weight = share * (posting.weights[index] ?? 0);
      if (weight > (best.get(entry) ?? 0)) best.set(entry, weight);
    }
  }
  return best;
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
