import type { BenchCounty } from './bench-county.ts';

/** What every part of the bench works with. */
export interface Bench {
  county: BenchCounty;
  say: (line: string) => void;
  /** Shorter and smaller: to see that it runs, not to be believed. */
  isQuick: boolean;
  /** How long each load lasts. */
  seconds: number;
  databaseUri: string;
  /** Of the process that runs now: it is started again when it is killed. */
  readonly databasePid: number;
  /** Settings of a process of the product. `PORT` may be added, to start again where one was. */
  productSettings: Record<string, string>;
}

export const PRODUCT = ['build/bench.js'];

/** A limit is one file that runs under tsx. */
export function limitProgram(file: string): string[] {
  return ['--import', 'tsx', `scripts/bench/limits/${file}`];
}
