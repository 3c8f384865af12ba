import type { RequestHandler } from 'express';

import type { FreeSpace } from '../lib/free-space.ts';
import { sendPlainPage } from './fault-page.ts';

const TRY_AGAIN_S = 60;
/** Whoever wants to read has to come in, which writes next to nothing. */
const ALWAYS_OPEN = new Set(['/sign-in', '/sign-out']);

/** Refuses forms while the disk is so full that nothing more may be kept. Pages are served. */
export function createSpaceGate(freeSpace: () => FreeSpace): RequestHandler {
  return (request, response, next) => {
    const isForm = request.method === 'POST' && !ALWAYS_OPEN.has(request.path);
    if (!isForm || freeSpace() !== 'readOnly') return next();
    response.set('Retry-After', String(TRY_AGAIN_S));
    sendPlainPage(response, {
      status: 503,
      title: 'Hedgerow can only be read just now',
      sentences: [
        'Its disk is nearly full, so nothing new can be kept. Whoever runs Hedgerow has to make room.',
        'What you sent has not been kept. Go back: what you typed is still there.',
      ],
    });
  };
}
