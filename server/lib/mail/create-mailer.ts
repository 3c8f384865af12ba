import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Env } from '../env.ts';
import type { Logger } from '../logger.ts';
import { keepInOutbox } from './keep-in-outbox.ts';
import type { Letter, Mailer } from './mailer.ts';
import { createSmtpSender } from './send-by-smtp.ts';
import { whyNotSent } from './why-not-sent.ts';

export interface MailerOptions {
  env: Pick<Env, 'mode' | 'smtpUrl' | 'mailFrom'>;
  logger: Logger;
  /** Milliseconds before each further try. */
  pauses?: readonly number[];
}

/** Short enough for a stopping process to wait for the last one. */
const PAUSES_MS = [500, 2_000, 5_000];

/** One way for a letter to leave. */
interface Way {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/**
 * Letters by `SMTP_URL`; without it into the outbox of development, demo and tests. In production
 * without it nothing is kept, since letters hold working links, and the log says so.
 */
export function createMailer({ env, logger, pauses = PAUSES_MS }: MailerOptions): Mailer {
  const way = chooseWay(env, logger);
  const underWay = new Set<Promise<void>>();

  async function sendPatiently(letter: Letter): Promise<void> {
    const letterId = randomBytes(6).toString('hex');
    // Writing the letter waits until the page has been answered.
    await new Promise(setImmediate);
    for (let round = 0; ; round += 1) {
      try {
        await way.send(letter);
        logger.info({ letterId }, 'letter sent');
        return;
      } catch (error) {
        const wait = pauses[round];
        if (wait === undefined) {
          logger.error({ letterId, error }, 'letter given up');
          return;
        }
        logger.warn({ letterId, error, round: round + 1 }, 'letter not sent, trying again');
        await pause(wait);
      }
    }
  }

  return {
    reachesPeople: env.smtpUrl !== undefined || env.mode !== 'production',
    post(letter) {
      const sending = sendPatiently(letter).finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async deliver(letter) {
      const letterId = randomBytes(6).toString('hex');
      try {
        await way.send(letter);
        return 'sent';
      } catch (error) {
        const delivery = whyNotSent(error);
        // The answer of a mail server names the address.
        logger.warn({ letterId, delivery }, 'letter not delivered');
        return delivery;
      }
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay);
      way.close();
    },
  };
}

function chooseWay(env: MailerOptions['env'], logger: Logger): Way {
  if (env.smtpUrl !== undefined) {
    return createSmtpSender({ url: env.smtpUrl, from: env.mailFrom });
  }
  if (env.mode !== 'production') return { send: keepInOutbox, close: () => {} };
  return {
    send: () => {
      logger.warn('SMTP_URL is not set: a letter was dropped');
      return Promise.resolve();
    },
    close: () => {},
  };
}
