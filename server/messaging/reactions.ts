import type { Types } from 'mongoose';

import { reactionWords, type ReactionWord } from './contract.ts';
import type { Reaction } from './message.model.ts';

interface Said {
  word: ReactionWord;
  personId: Types.ObjectId;
  /** False where it is taken back. */
  on: boolean;
}

/** The words with this one said or taken back, in the order of the three; null where it is so already. */
export function withWord(
  before: readonly Reaction[],
  { word, personId, on }: Said,
): Reaction[] | null {
  const peopleOf = (one: ReactionWord) =>
    before.find((reaction) => reaction.word === one)?.personIds ?? [];
  const people = peopleOf(word);
  const hasSaid = people.some((id) => id.equals(personId));
  if (hasSaid === on) return null;
  const now = on ? [...people, personId] : people.filter((id) => !id.equals(personId));
  return reactionWords.flatMap((one) => {
    const personIds = one === word ? now : peopleOf(one);
    return personIds.length === 0 ? [] : [{ word: one, personIds }];
  });
}
