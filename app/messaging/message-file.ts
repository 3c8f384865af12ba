import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { sendFile } from '#app/lib/send-file.ts';

export const handle = { access: 'signedIn', seats: { alumni: 'read' } } satisfies PageHandle;

/** A file of a message, or with `?preview` the small picture of it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { roomId, messageId, fileId } = params;
  const isPreview = new URL(request.url).searchParams.has('preview');
  const link = { roomId, messageId, fileId, isPreview };
  return sendFile(request, await context.messaging.openMessageFile(requireActor(context), link));
}
