import express, { Router, type ErrorRequestHandler } from 'express';
import { z } from 'zod';

import type { Logger } from '../lib/logger.ts';

/** A fault in a browser: names and places in our own code, nothing a person typed. */
const browserFault = z.object({
  reference: z.string().regex(/^[0-9a-f]{8,16}$/),
  name: z.string().regex(/^[A-Za-z]{1,40}$/),
  page: z.string().regex(/^[a-z0-9/:.-]{0,120}$/i),
  frames: z.array(z.string().regex(/^\/?assets\/[\w.-]{1,80}:\d{1,6}:\d{1,6}$/)).max(10),
});

/** Takes reports of faults in browsers, by reference. What does not fit the shape is dropped. */
export function createBrowserFaults(logger: Logger): Router {
  const faults = Router();
  faults.post('/browser-faults', express.json({ limit: '4kb' }), (request, response) => {
    const report = browserFault.safeParse(request.body);
    if (report.success)
      logger.error({ requestId: request.id, ...report.data }, 'fault in a browser');
    response.status(204).end();
  });
  faults.use('/browser-faults', refuseUnreadable);
  return faults;
}

/** What the reader of JSON refuses, such as a small body that unpacks to a large one. */
const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 500) return next(error);
  response.status(status).set('Connection', 'close').end();
};
