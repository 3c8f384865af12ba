import { readWords as wordsOf } from '../lib/text/words.ts';
import { resourceTags, type ResourceTag } from './contract.ts';

/** More than a note has. */
const MOST_WORDS = 1500;
/** Words in one spelling: small letters without marks, each once. */
export function readWords(text: string): string[] {
  return wordsOf(text, { most: MOST_WORDS });
}

interface Worded {
  title: string;
  summary: string;
  purpose: string;
  tags: readonly ResourceTag[];
  text: string;
  file: { name: string } | null;
}

/** What is kept beside a resource so that it can be found. */
export function findableWords(resource: Worded): { about: string; words: string[] } {
  const { title, summary, purpose, tags, text, file } = resource;
  const about = tags.map((tag) => resourceTags[tag]).join('. ');
  return { about, words: readWords([title, about, summary, purpose, file?.name, text].join(' ')) };
}
