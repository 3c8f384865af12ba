import { weekAfter, type Week } from '../lib/week.ts';

interface Queue {
  perWeek: number;
  thisWeek: Week;
  /** Whose turn it is already: they keep it, also where the limit is less by now. */
  taken: number;
}

/**
 * The weeks of those who wait, in the order in which they asked: each in the first with room. Nobody
 * stands before somebody who asked earlier.
 */
export function planWeeks({ perWeek, thisWeek, taken }: Queue, waiting: number): Week[] {
  const free = Math.max(0, perWeek - taken);
  return Array.from({ length: waiting }, (_one, place) =>
    place < free ? thisWeek : weekAfter(thisWeek, 1 + Math.floor((place - free) / perWeek)),
  );
}
