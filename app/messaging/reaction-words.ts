import type { ReactionView, ReactionWord } from '#server/messaging/contract.ts';

import { firstName } from './room-words.ts';

/** The three words as they stand on screen. */
export const wordsOfReaction: Record<ReactionWord, string> = {
  beenThere: 'I’ve been there',
  thankYou: 'Thank you',
  withYou: 'I’m with you',
};

/** More than this fold into "and others". Never a number: nobody's words are counted. */
const MOST_NAMES = 3;

/** "Rowan and Linnet", or "You, Rowan and others": who said a word. */
export function namesOf({ people }: ReactionView, myId: string): string {
  const mine = people.filter(({ id }) => id === myId).map(() => 'You');
  const others = people.filter(({ id }) => id !== myId).map(({ name }) => firstName(name));
  const names = [...mine, ...others];
  if (names.length > MOST_NAMES) return `${names.slice(0, 2).join(', ')} and others`;
  if (names.length === 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export function isFolded({ people }: ReactionView): boolean {
  return people.length > MOST_NAMES;
}

export function hasSaid(
  reactions: readonly ReactionView[],
  word: ReactionWord,
  myId: string,
): boolean {
  const reaction = reactions.find((one) => one.word === word);
  return reaction?.people.some(({ id }) => id === myId) ?? false;
}
