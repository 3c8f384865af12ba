import { setTimeout as pause } from 'node:timers/promises';

import { percentile } from '../bench/percentile.ts';
import type { Fault } from './fault.ts';
import { openSleeper } from './open-sleeper.ts';
import { talkWhile, type Around } from './talk-while.ts';

const LONG_WORDS = 'The walking group at Ambry has places on Tuesdays. '.repeat(75);
const PEOPLE = 12;
const MORE_MEMORY_MB = 30;
/** Others may notice so much of it. */
const SLOWER_BY = 1.2;
/** The system keeps much for a connection that nobody reads, before anything queues in Hedgerow. */
const MOST_MESSAGES = 5_000;
const POLL_MS = 20;

/** R07: machines that are asleep with their connections open. */
export const stopReading: Fault = {
  id: 'R07',
  what: 'browsers stop reading while eight people write long messages',
  longestSilence: 5,
  async run(bench) {
    const slow = bench.isQuick ? 3 : 20;
    const before = { p95: 0, memoryMb: 0 };
    const during = { p95: 0, memoryMb: 0 };
    let cut = 0;
    const history = await talkWhile(
      bench,
      { people: PEOPLE, words: LONG_WORDS },
      async (around) => {
        const { product } = around;
        Object.assign(before, await watch(around, { least: bench.isQuick ? 50 : 2_000 }));
        const asleep = await Promise.all(
          Array.from({ length: slow }, (_, place) => {
            // A second tab of theirs: only who is in the room is told anything.
            const cookie = bench.county.people[place % PEOPLE]?.cookie ?? '';
            return openSleeper({ origin: product.origin, cookie });
          }),
        );
        const areAllCut = () => asleep.every((one) => one.isCut());
        Object.assign(during, await watch(around, { least: 50, isOver: areAllCut }));
        cut = asleep.filter((one) => one.isCut()).length;
        for (const one of asleep) one.close();
      },
    );
    const grown = during.memoryMb - before.memoryMb;
    const isSlower = during.p95 > before.p95 * SLOWER_BY;
    return {
      history,
      besides:
        `${cut} of ${slow} cut, memory ${grown < 0 ? '' : '+ '}${grown.toFixed(0)} MB (${MORE_MEMORY_MB}), ` +
        `confirmed within ${before.p95.toFixed(0)} ms before and ${during.p95.toFixed(0)} ms meanwhile (p95)`,
      faults: cut === slow ? [] : ['not all were cut'],
      late: [
        ...(grown > MORE_MEMORY_MB ? ['too much memory'] : []),
        ...(isSlower ? ['others waited longer'] : []),
      ],
    };
  },
};

/** While at least so many more messages are confirmed: how long they took, and the most memory. */
async function watch(
  { confirmed, product }: Around,
  { least, isOver = () => true }: { least: number; isOver?: () => boolean },
) {
  const from = confirmed.length;
  let memoryMb = 0;
  const said = () => confirmed.length - from;
  while (said() < least || (!isOver() && said() < MOST_MESSAGES)) {
    memoryMb = Math.max(memoryMb, product.now().memoryKb() / 1_024);
    await pause(POLL_MS);
  }
  const took = confirmed.slice(from).map(({ tookMs }) => tookMs);
  return { p95: percentile(took, 95), memoryMb };
}
