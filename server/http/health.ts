import { Router } from 'express';

import { createDeadline } from '../lib/deadline.ts';

const READY_WITHIN_MS = 3_000;

export interface HealthOptions {
  isReady: () => Promise<boolean>;
  /** Whether news of other processes comes at once. */
  isRelayOn: () => boolean;
}

/**
 * `/healthz`: the process answers. `/readyz`: the database does too, and the process is not
 * stopping. Without Redis everything is stored and served, so that is ready, and said.
 */
export function createHealth({ isReady, isRelayOn }: HealthOptions): Router {
  const health = Router();
  health.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  health.get('/readyz', (_request, response, next) => {
    createDeadline(READY_WITHIN_MS)
      .meet(isReady())
      .catch(() => false)
      .then((ready) => {
        response
          .status(ready ? 200 : 503)
          .type('text/plain')
          .send(ready ? readyWords(isRelayOn()) : 'not ready');
      })
      .catch(next);
  });
  return health;
}

function readyWords(isRelayOn: boolean): string {
  return isRelayOn ? 'ready' : 'ready, but Redis is away: news of other processes comes late';
}
