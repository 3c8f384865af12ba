import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { waitWords } from '../lib/wait-words.ts';
import { sendPlainPage } from './fault-page.ts';

/** Far above what a person does, far below what hurts others. The live door has the same. */
const POSTS_OF_A_SESSION = { points: 100, duration: 10 };
/** Forms for those who are signed out have limits of their own, by address. */
const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?hedgerow=([a-z0-9]{40})(?:;|$)/;

/** Counts the forms of one session, before any body is read. */
export function createPostLimit(): RequestHandler {
  const posts = new RateLimiterMemory({ keyPrefix: 'posts', ...POSTS_OF_A_SESSION });
  return (request, response, next) => {
    const session = SESSION_COOKIE.exec(request.headers.cookie ?? '')?.[1];
    if (request.method !== 'POST' || session === undefined) return next();
    posts.consume(session).then(
      () => next(),
      (reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) return next(reason);
        const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
        response.set('Retry-After', String(seconds));
        sendPlainPage(response, {
          status: 429,
          title: 'Wait a moment',
          sentences: [waitWords(seconds), 'Go back then: what you typed is still there.'],
        });
      },
    );
  };
}
