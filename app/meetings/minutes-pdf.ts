import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';
import { sendMadeFile } from '#app/lib/send-made-file.ts';

import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** The minutes as a PDF, made anew for each download. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const actor = requireActor(context);
  return sendMadeFile(await context.meetings.writeMinutes(actor, { meetingId }));
}
