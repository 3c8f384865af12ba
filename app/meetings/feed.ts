import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';

export const handle = { access: 'public' } satisfies PageHandle;

/** A calendar for whoever has its link. Calendar programs ask often, and hear "as it was" if so. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { text } = await context.meetings.readFeed({ link: params.link });
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (namesThis(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

/** Proxies may weaken a tag on its way. */
function namesThis(asked: string | null, etag: string): boolean {
  const tags = (asked ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag);
}
