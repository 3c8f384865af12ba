import type { LoaderFunctionArgs } from '@remix-run/node';

import { requireActor } from '#app/lib/require-actor.ts';

/** What's on as a file, narrowed as its address says. No browser keeps it. */
export async function sendSheet(
  { request, context }: LoaderFunctionArgs,
  kind: 'csv' | 'xlsx',
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const filters = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, valueOf(searchParams.getAll(name))]),
  );
  const file = await context.imports.exportSheet(requireActor(context), { kind, filters });
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

const valueOf = (values: string[]) => (values.length > 1 ? values : (values[0] ?? ''));
