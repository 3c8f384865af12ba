import { resourceTags, type ResourceTag } from './contract.ts';

/** More than a note has. */
const MOST_WORDS = 1500;
const LONGEST_WORD = 40;

/** Words in one spelling: small letters without marks, each once. */
export function readWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en-GB');
  const words = plain.replace(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
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
