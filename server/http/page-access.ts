import type { Actor, RestingSeat, Role } from '../accounts/contract.ts';

/**
 * Who may open a page, stated by the page in its `handle`. `public`: anybody. `signedOut`: for
 * those who are not signed in (others are led to the start page). `signedIn`: anybody with a
 * session. A list: people with one of these roles; for others the page is not there.
 */
export type PageAccess = 'public' | 'signedOut' | 'signedIn' | readonly Role[];

/**
 * What a page is to those whose seat rests, besides who may open it: theirs to read, or its forms
 * theirs to send as well. What is left out is shut to them.
 */
export type PageSeats = Partial<Record<RestingSeat['state'], 'read' | 'use'>>;

/**
 * A fragment is lost by signing in. Where the parameter `from` stands in the address, `by` is added to
 * it for coming back: with it the page leads on to the address that has the fragment again.
 */
export interface PageLeadsOn {
  from: string;
  by: string;
}

export interface PageRules {
  access?: PageAccess | undefined;
  seats?: PageSeats | undefined;
}

export type AccessDecision =
  'open' | 'signIn' | 'goToStart' | 'goToAway' | 'seatRests' | 'notFound';

/** Decides for one page, or for its forms. A page that states nothing is not there for anybody. */
export function decideAccess(
  { access, seats = {} }: PageRules,
  actor: Actor | null,
  doing: 'read' | 'send' = 'read',
): AccessDecision {
  if (access === undefined) return 'notFound';
  if (access === 'public') return 'open';
  if (access === 'signedOut') return actor ? 'goToStart' : 'open';
  if (!actor) return 'signIn';
  const isTheirs = access === 'signedIn' || access.some((role) => actor.roles.includes(role));
  if (!isTheirs) return 'notFound';
  const { seat } = actor;
  if (!seat) return 'open';
  const stated = seats[seat.state];
  if (stated === 'use' || (stated === 'read' && doing === 'read')) return 'open';
  return seat.state === 'paused' && doing === 'read' ? 'goToAway' : 'seatRests';
}
