import type { Speakers } from './cast-thread.ts';
import { fillWords, type Words } from './fill-words.ts';
import type { StoryPerson } from './people.ts';
import type { Random } from './random.ts';
import type { Line } from './read-thread.ts';
import type { WallTime } from './working-time.ts';

/** A message with its time and its words, before it has its number. */
export interface Saying {
  at: WallTime;
  by: StoryPerson;
  text: string;
  changedTo: string | null;
  isTakenBack: boolean;
  /** An earlier message of the same thread. */
  answers: Saying | null;
}

/** @param thread.times one for each line */
export function sayLines(
  random: Random,
  thread: { lines: readonly Line[]; speakers: Speakers; words: Words; times: readonly WallTime[] },
): Saying[] {
  const said: Saying[] = [];
  thread.lines.forEach((line, index) => {
    const at = thread.times[index];
    const by = thread.speakers[line.by];
    if (at === undefined || !by) throw new Error(`Nobody says "${line.text}".`);
    const { changedTo, isTakenBack } = line;
    said.push({
      at,
      by,
      text: fillWords(random, line.text, thread.words),
      changedTo: changedTo === null ? null : fillWords(random, changedTo, thread.words),
      isTakenBack,
      answers: answered(line, said),
    });
  });
  return said;
}

function answered({ answers }: Line, said: readonly Saying[]): Saying | null {
  switch (answers) {
    case 'nothing':
      return null;
    case 'theOneBefore':
      return said.at(-1) ?? null;
    case 'theFirst':
      return said[0] ?? null;
  }
}
