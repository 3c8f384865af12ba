import type { Bench } from '../bench/bench.ts';
import type { History } from './check-history.ts';

/** What is done to the product while people write, and what has to hold. */
export interface Fault {
  /** Of the list of faults: R01 and so on. */
  id: string;
  /** What is done, in a line. */
  what: string;
  /** Longest time in seconds in which nobody's message may be confirmed. Left out where nobody writes. */
  longestSilence?: number;
  run: (bench: Bench) => Promise<Outcome>;
}

export interface Outcome {
  /** Left out where nobody writes. */
  history?: History;
  /** What else was measured, in words. */
  besides?: string;
  /** What else does not hold, in words. */
  faults?: string[];
  /** What took too long, in words. Not judged in the short form: machines differ. */
  late?: string[];
  /** What this machine lacks to do it at all, in words. Then nothing is judged. */
  lacking?: string;
}
