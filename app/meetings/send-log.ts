import type { LoaderFunctionArgs } from '@remix-run/node';

import { requireActor } from '#app/lib/require-actor.ts';
import { sendMadeFile } from '#app/lib/send-made-file.ts';

/** The reader's own log as a file. No browser keeps it. */
export async function sendLog(
  { request, context }: LoaderFunctionArgs,
  kind: 'csv' | 'pdf',
): Promise<Response> {
  const year = new URL(request.url).searchParams.get('year') ?? '';
  const file = await context.meetings.writeLog(requireActor(context), { kind, year });
  return sendMadeFile(file);
}
