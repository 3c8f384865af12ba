/**
 * The words of a search, without the signs by which the database's text search would exclude words
 * or ask for phrases. Empty where nothing is left.
 */
export function toSearchWords(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? []).join(' ');
}
