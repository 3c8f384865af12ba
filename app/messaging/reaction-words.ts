import { areFolded, namesInWords } from '#app/lib/people-words.ts';
import type { ReactionView, ReactionWord } from '#server/messaging/contract.ts';

/** The three words as they stand on screen. */
export const wordsOfReaction: Record<ReactionWord, string> = {
  beenThere: 'I’ve been there',
  thankYou: 'Thank you',
  withYou: 'I’m with you',
};

/** "Rowan and Linnet", or "You, Rowan and others": who said a word. */
export function namesOf({ people }: ReactionView, myId: string): string {
  return namesInWords(people, myId);
}

export function isFolded({ people }: ReactionView): boolean {
  return areFolded(people);
}

export function hasSaid(
  reactions: readonly ReactionView[],
  word: ReactionWord,
  myId: string,
): boolean {
  const reaction = reactions.find((one) => one.word === word);
  return reaction?.people.some(({ id }) => id === myId) ?? false;
}
