import type { Actor, Role } from '../accounts/contract.ts';

/**
 * Who may open a page, stated by the page in its `handle`. `public`: anybody. `signedOut`: for
 * those who are not signed in (others are led to the start page). `signedIn`: anybody with a
 * session. A list: people with one of these roles; for others the page is not there.
 */
export type PageAccess = 'public' | 'signedOut' | 'signedIn' | readonly Role[];

export type AccessDecision = 'open' | 'signIn' | 'goToStart' | 'notFound';

/** Decides for one page. A page that states nothing is not there for anybody. */
export function decideAccess(access: PageAccess | undefined, actor: Actor | null): AccessDecision {
  if (access === undefined) return 'notFound';
  if (access === 'public') return 'open';
  if (access === 'signedOut') return actor ? 'goToStart' : 'open';
  if (!actor) return 'signIn';
  if (access === 'signedIn') return 'open';
  return access.some((role) => actor.roles.includes(role)) ? 'open' : 'notFound';
}
