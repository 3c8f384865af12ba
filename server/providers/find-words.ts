/** How a name is sorted and compared: small letters, one blank between words. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

const MOST_WORDS = 40;
const LONGEST_WORD = 40;

/** Words in one spelling: small, without accents and apostrophes, each once. */
export function toFindWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLocaleLowerCase('en-GB');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}

export function findWordsOf(contact: { name: string; role: string; organisationName: string }) {
  return toFindWords([contact.name, contact.organisationName, contact.role].join(' '));
}
