import type { LoaderFunctionArgs } from '@remix-run/node';

import { requireActor } from '#app/lib/require-actor.ts';
import { sendMadeFile } from '#app/lib/send-made-file.ts';

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
  return sendMadeFile(file);
}

const valueOf = (values: string[]) => (values.length > 1 ? values : (values[0] ?? ''));
