import { isSmallWord, readWords, stemOf } from './words.ts';

/** One word of a search. What fits it: see `fitsWord`. */
export interface SearchWord {
  word: string;
  stem: string;
  /** Whether longer words that begin like it fit as well: it may be half typed. */
  isBeginning: boolean;
}

/** More than anybody types. */
const MOST_SEARCH_WORDS = 8;
/** Shorter ones begin too much: "car" is not "carer". */
const SHORTEST_BEGINNING = 4;

/**
 * What was typed, as words to look for, all of which have to be there. Small words such as "the"
 * are left out, unless there is nothing else. Empty where there is no letter and no digit.
 */
export function readSearch(typed: string): SearchWord[] {
  const words = readWords(typed, { most: 2 * MOST_SEARCH_WORDS });
  const telling = words.filter((word) => !isSmallWord(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_SEARCH_WORDS).map((word) => ({
    word,
    stem: stemOf(word),
    isBeginning: word.length >= SHORTEST_BEGINNING,
  }));
}

/** Whether a word in its one spelling is a form of the word searched, or begins like it. */
export function fitsWord(word: string, asked: SearchWord): boolean {
  if ([word, stemOf(word)].some((form) => form === asked.word || form === asked.stem)) return true;
  return asked.isBeginning && word.startsWith(asked.word);
}

/**
 * What is stored beside a text so that its words are found by an index: each word and, where it is
 * another, its stem. Small words are left out.
 */
export function findableWords(text: string, { most }: { most: number }): string[] {
  const telling = readWords(text, { most }).filter((word) => !isSmallWord(word));
  return [...new Set(telling.flatMap((word) => [word, stemOf(word)]))];
}
