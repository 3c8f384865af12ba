import type { LoaderFunctionArgs } from '@remix-run/node';

import { requireActor } from '#app/lib/require-actor.ts';

/** The reader's own log as a file. No browser keeps it. */
export async function sendLog(
  { request, context }: LoaderFunctionArgs,
  kind: 'csv' | 'pdf',
): Promise<Response> {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  const file = await context.meetings.writeLog(requireActor(context), { kind, year });
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}
