import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

/** R01: kill -9 of the database, again and again. */
export const killDatabase: Fault = {
  id: 'R01',
  what: 'the database is killed (kill -9) again and again, eight people write',
  longestSilence: 5,
  async run(bench) {
    const times = bench.isQuick ? 3 : 20;
    const history = await talkWhile(bench, { people: 8 }, async ({ untilHeard }) => {
      for (let time = 0; time < times; time += 1) {
        process.kill(bench.databasePid, 'SIGKILL');
        await untilHeard();
      }
    });
    return { history, besides: `${times} times` };
  },
};
