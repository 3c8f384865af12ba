import { readWords } from '../lib/text/words.ts';

/** How a name is sorted and compared: small letters, one blank between words. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

const MOST_WORDS = 40;
/** Words in one spelling: small, without accents and apostrophes, each once. */
export function toFindWords(text: string): string[] {
  return readWords(text, { most: MOST_WORDS });
}

export function findWordsOf(contact: { name: string; role: string; organisationName: string }) {
  return toFindWords([contact.name, contact.organisationName, contact.role].join(' '));
}
