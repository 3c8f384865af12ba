import { connectDatabase } from '#server/lib/database/connect-database.ts';

import { openLiveProcess, type LiveProcess } from './open-live-process.ts';
import type { Answer, Question } from './second-process.ts';
import { createTestClock } from './test-clock.ts';

/** The second process of a test: the platform and its live door, on the database it is given. */
const [, , uri] = process.argv;
if (uri === undefined) throw new Error('Give the address of the database.');
await connectDatabase(uri);

const clock = createTestClock();
let live: LiveProcess | undefined;
const answer = (given: Answer) => void process.send?.(given);

async function follow(question: Question): Promise<{ port?: number }> {
  switch (question.ask) {
    case 'open': {
      const { now, publicOrigin, redisUrl, stream } = question;
      clock.moveTo(new Date(now).toISOString());
      const write = (log: string) => answer({ log });
      live = await openLiveProcess({
        clock,
        publicOrigin,
        write,
        relay: { url: redisUrl, stream },
      });
      return { port: live.port };
    }
    case 'moveClock':
      clock.moveTo(new Date(question.now).toISOString());
      return {};
    case 'cutEnded':
      await live?.cutEnded();
      return {};
    case 'close':
      await live?.close();
      return {};
  }
}

process.on('message', (question: Question) => {
  follow(question).then(
    // Nobody waits for the clock: whatever is asked next comes after it.
    (given) => question.ask !== 'moveClock' && answer(given),
    (error: unknown) => answer({ fault: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
answer({});
