import { PRODUCT, type Bench } from '../bench/bench.ts';
import { startChild } from '../bench/child.ts';
import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

/** R01: kill -9 of the database, again and again, while eight people write. */
export const killDatabase: Fault = {
  id: 'R01',
  what: 'the database is killed (kill -9) again and again, eight people write',
  longestSilence: 5,
  async run(bench) {
    const times = bench.isQuick ? 3 : 20;
    const child = await startChild(PRODUCT, bench.productSettings);
    try {
      const history = await talkWhile(
        await eightIn(bench, child.origin),
        async ({ untilHeard }) => {
          for (let time = 0; time < times; time += 1) {
            process.kill(bench.databasePid, 'SIGKILL');
            await untilHeard();
          }
        },
      );
      return { history, besides: `${times} times` };
    } finally {
      await child.stop();
    }
  },
};

async function eightIn({ county }: Bench, origin: string) {
  const roomId = await county.openRoomOf(8);
  return { origin, people: county.people.slice(0, 8), roomId, writers: 8 };
}
