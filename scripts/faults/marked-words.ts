/** A message as somebody's room has it: its place, and the mark that its sender put into the words. */
export interface Seen {
  clientId: string;
  seq: number;
}

/**
 * The words bear a mark made of the sender's id, so that a message stored twice shows, whatever its
 * own ids are. Without digits, which Guard may take for somebody's number.
 */
export function nameInWords(words: string, id: string): { name: string; text: string } {
  const name = id.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return { name, text: `~${name}~ ${words}` };
}

/** The mark in words or in what was made of them; blank where there is none. */
export function markOf(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return /~([\w-]+)~/.exec(text)?.[1] ?? '';
}
