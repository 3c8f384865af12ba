import { createECDH, randomBytes, type ECDH } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

import { createLogger, type Logger } from '#server/lib/logger.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import type { Pusher, Subscription } from '#server/lib/push/pusher.ts';
import { makeLoopbackCertificate } from './loopback-certificate.ts';
import { loopbackReach } from './loopback-reach.ts';
import { unsealPush } from './unseal-push.ts';

interface Arrived {
  /** Which browser, by the last part of its endpoint. */
  browser: string;
  headers: IncomingHttpHeaders;
  /** As it came, and as the browser reads it. */
  body: Buffer;
  text: string;
}

export type PushService = Awaited<ReturnType<typeof startPushService>>;

const env = {
  secretKey: 'k'.repeat(64),
  publicOrigin: 'https://hedgerow.fenwold.example',
  mailFrom: 'post@hedgerow.example',
};

/** As production has it, but for where it reaches. */
export function makeLoopbackPusher(
  ca: string,
  { logger = createLogger({ level: 'silent' }), patienceMs = 10_000 } = {},
): Pusher {
  return createPusher({ env, logger, reach: loopbackReach(ca), patienceMs });
}

/** A real push service on a free port, with browsers that can read what it is handed. Close it. */
export async function startPushService() {
  const { cert, key } = makeLoopbackCertificate();
  const browsers = new Map<string, { curve: ECDH; auth: Buffer }>();
  const answers = new Map<string, number>();
  const arrived: Arrived[] = [];
  let pauseMs = 0;
  const server = createServer({ cert, key }, (request, response) => {
    const browser = request.url?.split('/').at(-1) ?? '';
    const keys = browsers.get(browser);
    const status = keys ? (answers.get(browser) ?? 201) : 404;
    void buffer(request).then((body) => {
      const isTaken = keys !== undefined && status === 201;
      const { headers } = request;
      if (isTaken) arrived.push({ browser, headers, body, text: unsealPush(body, keys) });
      if (status === 0) return;
      const more = status === 429 ? { 'Retry-After': '120' } : { Location: '/elsewhere' };
      setTimeout(() => response.writeHead(status, more).end('x'.repeat(100_000)), pauseMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const origin = `https://localhost:${address instanceof Object ? address.port : 0}`;
  return {
    origin,
    /** Of its certificate. */
    cert,
    arrived,
    /** What arrived, as the browser shows it. */
    said: () => arrived.map(({ text }) => JSON.parse(text) as { words: string; path: string }),
    pusherOf: (options: { logger?: Logger; patienceMs?: number } = {}) =>
      makeLoopbackPusher(cert, options),
    /** A browser that is reached by it. */
    subscribe(browser: string): Subscription {
      const curve = createECDH('prime256v1');
      curve.generateKeys();
      const auth = randomBytes(16);
      browsers.set(browser, { curve, auth });
      return {
        endpoint: `${origin}/push/${browser}`,
        p256dh: curve.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
      };
    },
    /** What it answers from now on about that browser; 0 for no answer at all. */
    answer: (browser: string, status: number) => void answers.set(browser, status),
    slowDown: (milliseconds: number) => {
      pauseMs = milliseconds;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Open until the end of the test. */
export async function openPushService(): Promise<PushService> {
  const service = await startPushService();
  onTestFinished(() => service.close());
  return service;
}
