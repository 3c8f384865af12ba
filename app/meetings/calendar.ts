import type { LoaderFunctionArgs } from '@remix-run/node';

import type { PageHandle } from '#app/lib/page-access.ts';
import { requireActor } from '#app/lib/require-actor.ts';

import { meetingsAccess } from './meetings-access.ts';

export const handle = { access: meetingsAccess } satisfies PageHandle;

/** One date as a file for a calendar program. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { meetingId } = params;
  const file = await context.meetings.writeCalendarFile(requireActor(context), { meetingId });
  return new Response(file.text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
}
