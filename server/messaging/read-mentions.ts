import type { Tools } from '../lib/tools.ts';
import { readMentionsIn, type Mentions } from './mentions.ts';
import { readCards } from './read-cards.ts';

const nobody: Mentions = { personIds: [], everyone: false };

/** Whom of the people in the room a text mentions. Without an "@" in it nothing is asked. */
export async function readMentions(
  tools: Tools,
  text: string,
  audience: readonly string[],
): Promise<Mentions> {
  if (!text.includes('@')) return nobody;
  const cards = await readCards(tools, audience);
  return readMentionsIn(text, [...cards.values()]);
}
