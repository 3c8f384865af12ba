import type { Bench } from '../bench/bench.ts';
import type { History } from './check-history.ts';
import { openLine, type Line, type Slowness } from './open-line.ts';
import { talkWhile, type Around } from './talk-while.ts';

const PEOPLE = 12;

/** Twelve people, eight of whom write, with one line between them and the product. */
export async function talkOverLine(
  bench: Bench,
  slowness: Slowness,
  disturb: (line: Line, around: Around) => Promise<void>,
): Promise<History> {
  let line: Line | undefined;
  const through = async (port: number) => {
    line = await openLine(port, slowness);
    return line.port;
  };
  try {
    return await talkWhile(bench, { people: PEOPLE, through }, async (around) => {
      if (line) await disturb(line, around);
    });
  } finally {
    line?.close();
  }
}
