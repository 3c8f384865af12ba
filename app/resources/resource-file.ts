import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { shelfAccess } from './shelf-access.ts';

export const handle = { access: shelfAccess } satisfies PageHandle;

/**
 * The file of a resource: a download always. A picture, which the server has drawn anew, may also be
 * shown in the page. No browser is to guess a type, to run anything in it, or to keep it for others;
 * `no-transform` keeps its length true.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { resourceId } = params;
  const file = await context.resources.openResourceFile(requireActor(context), { resourceId });
  const isPreview = file.isPicture && new URL(request.url).searchParams.has('preview');
  const headers = new Headers({
    'Content-Type': file.type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache, no-transform',
    ETag: file.etag,
  });
  if (!isPreview) headers.set('Content-Disposition', file.disposition);
  if (request.headers.get('If-None-Match') === file.etag) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Length', String(file.bytes));
  return new Response(createReadableStreamFromReadable(file.open()), { headers });
}
