import { Router } from 'express';

import { createDeadline } from '../lib/deadline.ts';

const READY_WITHIN_MS = 3_000;

/** `/healthz`: the process answers. `/readyz`: the database does too, and the process is not stopping. */
export function createHealth({ isReady }: { isReady: () => Promise<boolean> }): Router {
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
          .send(ready ? 'ready' : 'not ready');
      })
      .catch(next);
  });
  return health;
}
