/** How a name is sorted and compared: small letters, one blank between words. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}

/**
 * The words of a search, without the signs by which the database's text search would exclude words
 * or ask for phrases. Empty where nothing is left.
 */
export function toSearchWords(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []).join(' ');
}
