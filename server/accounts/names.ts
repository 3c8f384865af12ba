/** How a name is sorted and compared: small letters, one blank between words. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** Words for finding a name while typing: small, without accents. "Seán O’Hara" is sean, o, hara. */
export function toNameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en-GB');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/** All that is stored of a person's name. */
export function nameFields(name: string) {
  return { name, nameKey: toNameKey(name), nameWords: toNameWords(name) };
}
