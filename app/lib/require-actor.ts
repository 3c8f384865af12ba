import type { AppLoadContext } from '@remix-run/node';

import type { Actor } from '#server/accounts/contract.ts';

/**
 * The person who acts. The gate before every page has led others to sign-in already; this says so
 * to the types and stands as a second wall.
 *
 * @throws Response 401 where nobody is signed in
 */
export function requireActor(context: AppLoadContext): Actor {
  if (!context.actor) throw new Response(null, { status: 401 });
  return context.actor;
}
