import { createReadableStreamFromReadable } from '@remix-run/node';

import type { OpenedFile } from '#server/lib/files/opened-file.ts';

/**
 * Sends a file to a person who may have it: now. No browser keeps it, so nothing outlives the access
 * and nothing stays on a computer that several people use; where one asks all the same, "not changed"
 * is answered only after access was checked. None is to run anything in it; `no-transform` keeps its
 * length true.
 *
 * @param options.isShown a picture that the server has drawn anew is shown instead of kept
 */
export function sendFile(
  request: Request,
  file: OpenedFile,
  { isShown = false }: { isShown?: boolean } = {},
): Response {
  const headers = new Headers({
    'Content-Type': file.type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: file.etag,
  });
  if (!isShown || !file.isPicture) headers.set('Content-Disposition', file.disposition);
  if (request.headers.get('If-None-Match') === file.etag) {
    return new Response(null, { status: 304, headers });
  }
  const range = rangeIn(request, file);
  if (range === 'beyond') {
    headers.set('Content-Range', `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  if (range) {
    const { first, last } = range;
    headers.set('Content-Range', `bytes ${first}-${last}/${file.bytes}`);
    headers.set('Content-Length', String(last - first + 1));
    return new Response(streamOf(file, range), { status: 206, headers });
  }
  headers.set('Content-Length', String(file.bytes));
  return new Response(streamOf(file), { headers });
}

type Range = Parameters<OpenedFile['open']>[0] & object;

const streamOf = (file: OpenedFile, range?: Range) =>
  createReadableStreamFromReadable(file.open(range));

/** The part that is asked for; null for the whole, which is the answer to all that is not one part. */
function rangeIn(request: Request, { bytes, etag }: OpenedFile): Range | 'beyond' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get('Range') ?? '');
  const condition = request.headers.get('If-Range');
  if (!asked || (condition !== null && condition !== etag)) return null;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return first > last ? 'beyond' : { first, last };
}
