import mongoose from 'mongoose';
import { SMTPServer } from 'smtp-server';

import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import { createPlatform } from '#server/platform.ts';

import type { Bench } from './bench.ts';
import { fillDigests } from './fill-digests.ts';
import { short, table } from './table.ts';

const PEOPLE = 2_000;
const QUICK_PEOPLE = 200;
/** What waits for each of them. */
const EACH = 5;
const LOOK_EVERY_MS = 20;

/** The digests of a whole county, from what was said to letters at a mail server in this process. */
export async function benchDigests(bench: Bench): Promise<string> {
  const people = bench.isQuick ? QUICK_PEOPLE : PEOPLE;
  bench.say(`${people} digests…`);
  const sink = await openSink();
  const logger = createLogger({ level: 'error' });
  const env = readEnv({ ...bench.productSettings, HEDGEROW_MODE: 'test', SMTP_URL: sink.url });
  let now = new Date();
  const mailer = createMailer({ env, logger });
  const { platform } = createPlatform({
    ...{ env, logger, mailer, pusher: createPusher({ env, logger }) },
    clock: { now: () => now },
  });
  const told = await fillDigests(bench.county, { people, each: EACH });
  const telling = await measure(() => platform.notifications.tellConcerns());
  now = await lastDigest();
  const sending = await measure(() => platform.notifications.sendMails());
  await sink.close();
  const rows = [
    ['told', told, telling.seconds, telling.grownMb],
    ['letters at the mail server', sink.letters(), sending.seconds, sending.grownMb],
  ];
  const head = ['', 'how many', 'seconds', 'memory at its most beyond the start, MB'];
  return `### Digests of ${short(people)} people, ${EACH} notifications each\n\n${table(head, rows)}`;
}

/** When the last of them is due. */
async function lastDigest(): Promise<Date> {
  const [last] = await mongoose.connection
    .collection<{ mailAt: Date }>('notifications')
    .find({ mailAt: { $exists: true } })
    .sort({ mailAt: -1 })
    .limit(1)
    .toArray();
  return last?.mailAt ?? new Date();
}

async function measure(
  work: () => Promise<unknown>,
): Promise<{ seconds: number; grownMb: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const looking = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK_EVERY_MS);
  const begun = performance.now();
  await work();
  clearInterval(looking);
  return { seconds: (performance.now() - begun) / 1000, grownMb: (most - before) / 1024 ** 2 };
}

/** A mail server that takes everything and keeps nothing. */
async function openSink() {
  let letters = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        letters += 1;
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address instanceof Object ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters: () => letters,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
