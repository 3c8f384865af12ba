import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { sendFile } from '#app/lib/send-file.ts';

import { shelfAccess } from './shelf-access.ts';

export const handle = { access: shelfAccess, seats: { alumni: 'read' } } satisfies PageHandle;

/** The file of a resource: a download always. A picture may also be shown in the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { resourceId } = params;
  const file = await context.resources.openResourceFile(requireActor(context), { resourceId });
  return sendFile(request, file, { isShown: new URL(request.url).searchParams.has('preview') });
}
