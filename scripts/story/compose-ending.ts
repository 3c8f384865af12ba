import { drawWords } from './fill-words.ts';
import { getPerson } from './people.ts';
import type { Random } from './random.ts';
import { readThread } from './read-thread.ts';
import { sayLines, type Saying } from './say-lines.ts';
import { HOUR, lastAtWork, MINUTE, type WallTime } from './working-time.ts';

interface Ending {
  threads: readonly string[];
  to: WallTime;
  /** Hours, working or not, between one thread and the next. */
  apart: { least: number; most: number };
}

/** Threads of named people, told so that the last word falls at or just before `to`. */
export function composeEnding(random: Random, { threads, to, apart }: Ending): Saying[] {
  const said: Saying[] = [];
  let until = to;
  for (const written of threads.toReversed()) {
    const lines = readThread(written);
    const speakers = Object.fromEntries(lines.map(({ by }) => [by, getPerson(by)]));
    const words = drawWords(random, { at: until, speakers });
    const times: WallTime[] = [];
    for (const { by } of lines.toReversed()) {
      until = lastAtWork(until, speakers[by]?.workingDays ?? [], random.whole(0, 80) * MINUTE);
      times.unshift(until);
      until -= random.whole(3, 28) * MINUTE + random.whole(0, 59) * 1000;
    }
    said.unshift(...sayLines(random, { lines, speakers, words, times }));
    until = lastAtWork(
      until - random.whole(apart.least, apart.most) * HOUR,
      [],
      random.whole(30, 400) * MINUTE,
    );
  }
  return said;
}
