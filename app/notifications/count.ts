import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';

export const handle = { access: 'signedIn' } satisfies PageHandle;

/** How much is new for the reader, for the mark in the navigation. */
export async function loader({ context }: LoaderFunctionArgs) {
  const count = await context.notifications.countNew(requireActor(context));
  return Response.json({ count }, { headers: { 'Cache-Control': 'no-store' } });
}
