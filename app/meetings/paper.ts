import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { sendFile } from '#app/lib/send-file.ts';

import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** A paper of a meeting: a download always. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { meetingId, paperId } = params;
  const asked = { meetingId, paperId };
  return sendFile(request, await context.meetings.openPaper(requireActor(context), asked));
}
