import type { RequestHandler } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from our own pages. Browsers send `Origin` with
 * every post; one that is absent passes only from a browser that vouches for the same site, or
 * without a cookie (one-press unsubscribe of mail programs).
 */
export function isFromOurPages(
  headers: { origin?: string; cookie?: string; fetchSite?: string },
  publicOrigin: string,
): boolean {
  if (headers.origin !== undefined) return headers.origin === publicOrigin;
  return headers.fetchSite === 'same-origin' || headers.cookie === undefined;
}

/** Refuses foreign posts before any body is read. */
export function createOriginCheck(publicOrigin: string): RequestHandler {
  return (request, response, next) => {
    if (safeMethods.has(request.method)) return next();
    const { origin, cookie } = request.headers;
    const fetchSite = request.headers['sec-fetch-site'];
    const trusted = isFromOurPages(
      {
        ...(origin === undefined ? {} : { origin }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(typeof fetchSite === 'string' ? { fetchSite } : {}),
      },
      publicOrigin,
    );
    if (trusted) return next();
    response.status(403).type('text/plain').send('This form was not sent from Hedgerow.');
  };
}
