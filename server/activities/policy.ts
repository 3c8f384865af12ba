import type { Actor } from '../accounts/contract.ts';
import type { CheckHow } from './contract.ts';

/*
 * Who may do what with activities. Pure: facts in, decision out. A refusal to see is "not there" to
 * the one who asks.
 */

type Decision = { allowed: true } | { allowed: false; because: string };
type Wearer = Pick<Actor, 'roles' | 'providerOrganisationIds'>;

/** The board of the county is for those who do the work and for those who look after them. */
export function maySeeBoard({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.some((role) => role !== 'activityProvider');
}

/** Activity providers see and keep what belongs to their own organisations. */
export function isOwner({ providerOrganisationIds }: Wearer, organisationId: string): boolean {
  return providerOrganisationIds.includes(organisationId);
}

/** Many activity providers have no account, so coordinators add and change for all. */
export function mayChange(actor: Wearer, organisationId: string): Decision {
  if (actor.roles.includes('coordinator') || isOwner(actor, organisationId)) {
    return { allowed: true };
  }
  return {
    allowed: false,
    because: 'Only a coordinator or the activity provider can change this.',
  };
}

/** Whether there is any organisation for which the actor may add activities. */
export function mayAdd({ roles, providerOrganisationIds }: Wearer): boolean {
  return roles.includes('coordinator') || providerOrganisationIds.length > 0;
}

/** Whoever may see an activity may say whether it has room; this is how the word counts. */
export function speaksAs(actor: Wearer, organisationId: string): 'provider' | 'rang' {
  return isOwner(actor, organisationId) ? 'provider' : 'rang';
}

/** How somebody who typed it in vouches for it. */
export function writesAs(actor: Wearer, organisationId: string): CheckHow {
  return isOwner(actor, organisationId) ? 'provider' : 'wrote';
}

/** Whoever keeps the board true asks colleagues to check. */
export function mayShareOut({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.includes('coordinator');
}

/** It takes one off the board that may belong to others, so not even its own people do it. */
export function mayMerge({ roles }: Pick<Wearer, 'roles'>): boolean {
  return roles.includes('coordinator');
}
