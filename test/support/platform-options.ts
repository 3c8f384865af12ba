import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import type { PlatformOptions } from '#server/platform.ts';

import { settleAfterEach } from './settle.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

interface Choices {
  clock?: TestClock;
  publicOrigin?: string;
  /** Gets every line of the log. */
  write?: (line: string) => void;
}

/** What a platform is made of in a test: the real log and letters, and a clock that is moved by hand. */
export function platformOptions({
  clock = createTestClock(),
  publicOrigin = 'http://localhost',
  write = () => undefined,
}: Choices = {}): PlatformOptions {
  const logger = createLogger({ level: 'trace' }, { write });
  const env = {
    mode: 'test' as const,
    port: 0,
    publicOrigin,
    dataDir: '.',
    mongodbUri: undefined,
    mongodBinary: undefined,
    redisUrl: undefined,
    webProcesses: 1,
    smtpUrl: undefined,
    mailFrom: 'hedgerow@localhost.example',
    imapUrl: undefined,
    replyAddress: undefined,
    secretKey: 'k'.repeat(64),
    logLevel: 'trace',
    trustedProxies: 0,
    geocoderUrl: undefined,
    mapTilesUrl: undefined,
    mapTilesCredit: undefined,
  };
  const mailer = createMailer({ env, logger });
  settleAfterEach(() => mailer.settle());
  return { env, logger, clock, mailer, pusher: createPusher({ env, logger }) };
}
