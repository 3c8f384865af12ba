import type { RequestHandler } from 'express';

import { sendPlainPage } from './fault-page.ts';

/** Forms without a file. The longest, a note on the Shelf, stays well below. */
export const FORM_LIMIT_BYTES = 256 * 1024;
/** Above a file of 10 MB the page itself answers, with the words of the form; far above it this does. */
export const UPLOAD_LIMIT_BYTES = 64 * 1024 * 1024;

/** Refuses a body that says it is too long before a byte of it is read, so that the answer is seen. */
export const limitBody: RequestHandler = (request, response, next) => {
  const isUpload = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
  const limit = isUpload ? UPLOAD_LIMIT_BYTES : FORM_LIMIT_BYTES;
  if (Number(request.headers['content-length'] ?? 0) <= limit) return next();
  response.set('Connection', 'close');
  sendPlainPage(response, {
    status: 413,
    title: 'That is too large',
    sentences: [
      isUpload
        ? 'A file can have up to 10 MB. Go back and choose a smaller one.'
        : 'There is too much text to take at once. Go back, shorten it and send it again.',
    ],
  });
};
