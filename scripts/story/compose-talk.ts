import { castThread, isThreadOf, type Cast } from './cast-thread.ts';
import { drawWords } from './fill-words.ts';
import type { Random } from './random.ts';
import { readThread, type Line } from './read-thread.ts';
import { sayLines, type Saying } from './say-lines.ts';
import { firstAtWork, HOUR, listWorkingDays, MINUTE, type WallTime } from './working-time.ts';

interface Talk {
  threads: readonly string[];
  /** About how many. */
  messages: number;
  from: WallTime;
  to: WallTime;
  cast: Cast;
}

/** Shorter texts, such as thanks, may be said again. */
const SHORT_TEXT = 60;
/** A thread is told again after so many others. */
const AGAIN_AFTER = 9;
/** Other words, then other threads, are tried so often before a moment passes in silence. */
const MOST_DRAWS = 12;
const MOST_THREADS = 20;
/** After the start of the office day. */
const LAST_START = 7 * HOUR;

/**
 * Talk of a room from one moment to another: short threads, one after the other, told again in
 * other words. No two begin alike, and no longer text is said twice.
 */
export function composeTalk(random: Random, talk: Talk): Saying[] {
  const threads = talk.threads.map(readThread).filter(isThreadOf(talk.cast));
  const nextThread = dealForEver(random, threads);
  const said: Saying[] = [];
  const lately: (readonly Line[])[] = [];
  for (const start of drawStarts(random, talk, threads)) {
    const at = Math.max(start, (said.at(-1)?.at ?? 0) + random.whole(25, 70) * MINUTE);
    const told = tellNext(random, { at, said, nextThread, lately, cast: talk.cast });
    const last = told.at(-1);
    if (last && last.at < talk.to) said.push(...told);
  }
  return said;
}

interface Telling {
  at: WallTime;
  said: readonly Saying[];
  nextThread: () => readonly Line[];
  /** The threads told last. */
  lately: (readonly Line[])[];
  cast: Cast;
}

/** Empty where nothing new could be told. */
function tellNext(random: Random, { at, said, nextThread, lately, cast }: Telling): Saying[] {
  for (let thread = 0; thread < MOST_THREADS; thread += 1) {
    const lines = nextThread();
    if (lately.includes(lines)) continue;
    const named = cast.find(({ person }) => person.key === lines[0]?.by)?.person;
    const start = firstAtWork(at, named?.workingDays ?? [], random.whole(0, 60) * MINUTE);
    for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
      const speakers = castThread(random, { lines, at: start, cast });
      if (!speakers) break;
      const words = drawWords(random, { at: start, speakers });
      const times = drawTimes(random, start, lines, (by) => speakers[by]?.workingDays ?? []);
      const told = sayLines(random, { lines, speakers, words, times });
      if (isToldAlready(told, said)) continue;
      lately.push(lines);
      if (lately.length > AGAIN_AFTER) lately.shift();
      return told;
    }
  }
  return [];
}

function isToldAlready(told: readonly Saying[], said: readonly Saying[]): boolean {
  return told.some(
    ({ text }, index) =>
      (index === 0 || text.length > SHORT_TEXT) && said.some((one) => one.text === text),
  );
}

function drawTimes(
  random: Random,
  start: WallTime,
  lines: readonly Line[],
  daysOf: (by: string) => Parameters<typeof firstAtWork>[1],
): WallTime[] {
  let at = start;
  return lines.map(({ by }, index) => {
    if (index > 0) at += drawPause(random) * MINUTE + random.whole(0, 59) * 1000;
    at = firstAtWork(at, daysOf(by), random.whole(0, 60) * MINUTE);
    return at;
  });
}

/** Minutes until somebody answers: mostly soon, sometimes after a visit. */
function drawPause(random: Random): number {
  if (random.chance(0.6)) return random.whole(2, 14);
  return random.chance(0.75) ? random.whole(15, 70) : random.whole(90, 240);
}

/** Moments at which threads begin, spread over the working days. */
function drawStarts(
  random: Random,
  { from, to, messages }: Talk,
  threads: readonly (readonly Line[])[],
): WallTime[] {
  const lines = threads.reduce((sum, thread) => sum + thread.length, 0);
  const count = Math.round((messages * threads.length) / lines);
  const days = listWorkingDays(from, to);
  return Array.from(
    { length: days.length > 0 ? count : 0 },
    () => random.pick(days) + random.whole(0, LAST_START / 1000) * 1000,
  ).sort((one, other) => one - other);
}

/** All threads in a new order, then all again in another. */
function dealForEver(random: Random, threads: readonly (readonly Line[])[]): () => readonly Line[] {
  let deck: (readonly Line[])[] = [];
  return () => {
    if (deck.length === 0) deck = random.shuffled(threads);
    const thread = deck.pop();
    if (!thread) throw new Error('There is nothing to talk about.');
    return thread;
  };
}
