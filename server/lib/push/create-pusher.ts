import { once } from 'node:events';
import { request, type Agent } from 'node:https';
import type { IncomingMessage } from 'node:http';
import webPush from 'web-push';

import type { Env } from '../env.ts';
import type { Logger } from '../logger.ts';
import { publicHosts, type Reach } from './public-hosts.ts';
import type { Push, PushDelivery, Pusher, Subscription } from './pusher.ts';
import { deriveVapidKeys } from './vapid-keys.ts';

interface PusherOptions {
  env: Pick<Env, 'secretKey' | 'publicOrigin' | 'mailFrom'>;
  logger: Logger;
  reach?: Reach;
  patienceMs?: number;
}

/** Past this a push service that does not answer counts as away. */
const PATIENCE_MS = 10_000;
/** A browser that is off for longer is told nothing late at night; all of it stands under "For you". */
const KEPT_SECONDS = 12 * 3600;

/** Pushes by the services of the browsers' makers (RFC 8030, 8291 and 8292). */
export function createPusher({
  env,
  logger,
  reach = publicHosts(),
  patienceMs = PATIENCE_MS,
}: PusherOptions): Pusher {
  const keys = deriveVapidKeys(env.secretKey);
  const isHttps = env.publicOrigin.startsWith('https://');
  const subject = isHttps ? env.publicOrigin : `mailto:${env.mailFrom}`;
  const accepts = (endpoint: string) => URL.canParse(endpoint) && reach.accepts(new URL(endpoint));

  function seal({ endpoint, p256dh, auth }: Subscription, { words, path, topic, urgency }: Push) {
    return webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ words, path, topic }),
      {
        vapidDetails: { subject, ...keys },
        contentEncoding: 'aes128gcm',
        ...{ TTL: KEPT_SECONDS, topic, urgency },
      },
    );
  }

  return {
    publicKey: keys.publicKey,
    accepts,
    async push(subscription, push) {
      if (!accepts(subscription.endpoint)) return 'gone';
      const sealed = trySeal(() => seal(subscription, push));
      // With keys that are no keys nobody can ever be reached.
      if (!sealed) return 'gone';
      const status = await post(sealed, { agent: reach.agent, patienceMs });
      const delivery = deliveryOf(status);
      // Neither the endpoint nor what the service says: both point to one browser.
      if (delivery !== 'sent') logger.warn({ delivery, status }, 'push not delivered');
      return delivery;
    },
  };
}

type Sealed = ReturnType<typeof webPush.generateRequestDetails>;

function trySeal(seal: () => Sealed): Sealed | null {
  try {
    return seal();
  } catch {
    return null;
  }
}

/** Answers the status, or null where there was no answer. Its words are not read, and no redirect is followed. */
async function post(
  { endpoint, headers, body }: Sealed,
  { agent, patienceMs }: { agent: Agent; patienceMs: number },
): Promise<number | null> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const posting = request(endpoint, { method: 'POST', headers, agent, signal });
    // Cut off behind its answer it has nobody else who hears of it.
    posting.on('error', () => undefined);
    posting.end(body);
    const [answer] = (await once(posting, 'response')) as [IncomingMessage];
    answer.destroy();
    return answer.statusCode ?? null;
  } catch {
    return null;
  }
}

function deliveryOf(status: number | null): PushDelivery {
  if (status === null || status === 429 || status >= 500) return 'notNow';
  if (status >= 200 && status < 300) return 'sent';
  return status === 404 || status === 410 ? 'gone' : 'refused';
}
