import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/react';

import type { PageHandle } from '#app/lib/page-access.ts';

export const handle = { access: 'public' } satisfies PageHandle;

/** Opening the address changes nothing. */
export function loader() {
  return redirect('/');
}

/** Ends this session, its sockets, and what the browser keeps: drafts and pages behind the back button. */
export async function action({ context }: ActionFunctionArgs) {
  const ended = context.actor ? await context.accounts.signOut(context.actor) : null;
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' });
  if (ended) headers.append('Set-Cookie', ended.setCookie);
  return redirect('/sign-in?done=out', { status: 303, headers });
}
