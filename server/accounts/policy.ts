import type { Actor, OrganisationKind, Role } from './contract.ts';

/*
 * Who may do what with accounts. Pure: facts in, decision out. Whether the thing exists and is in
 * the actor's county is asked before, by loading it through the actor.
 */

export type Decision = { allowed: true } | { allowed: false; because: string };

const allowed: Decision = { allowed: true };
const refused = (because: string): Decision => ({ allowed: false, because });

type Wearer = Pick<Actor, 'roles'>;

/** Coordinators and administrators: those who look after the county's people. */
export function isStaff({ roles }: Wearer): boolean {
  return roles.includes('coordinator') || roles.includes('administrator');
}

export function isAdministrator({ roles }: Wearer): boolean {
  return roles.includes('administrator');
}

/** Roles that hold in the whole county and are given by administrators only. */
export function isCountyRole(role: Role): boolean {
  return role === 'coordinator' || role === 'administrator';
}

export function mayManageMembers(actor: Wearer): Decision {
  return isStaff(actor) ? allowed : refused('Only coordinators and administrators can do this.');
}

export function mayInvite(actor: Wearer, role: Role): Decision {
  const mayManage = mayManageMembers(actor);
  if (!mayManage.allowed) return mayManage;
  return mayGive(actor, role);
}

/** Giving a role and taking it away are one question. */
export function mayGive(actor: Wearer, role: Role): Decision {
  if (!isStaff(actor)) return mayManageMembers(actor);
  if (!isCountyRole(role) || isAdministrator(actor)) return allowed;
  return refused('Only an administrator can choose coordinators and administrators.');
}

export function mayManageOrganisations(actor: Wearer): Decision {
  return mayManageMembers(actor);
}

/** Whoever keeps the county's contacts may name an activity provider who is not there yet. */
export function mayNameProvider({ roles }: Wearer): Decision {
  if (roles.some((role) => role !== 'activityProvider')) return allowed;
  return refused('You can see your own organisation.');
}

/** Closing and opening again. One that employs link workers has a room and people who lose it. */
export function mayCloseOrganisation(actor: Wearer, kinds: readonly OrganisationKind[]): Decision {
  const isStaffs = isStaff(actor) && !kinds.includes('host');
  if (isAdministrator(actor) || isStaffs) return allowed;
  return refused('Only an administrator can close an organisation that employs link workers.');
}

/** One that employs link workers has a room of its own, and two rooms cannot become one. */
export function mayMergeAway(kinds: readonly OrganisationKind[]): Decision {
  if (!kinds.includes('host')) return allowed;
  return refused('It employs link workers and has a room of its own, so it cannot be merged.');
}

export function mayCloseAccount(
  actor: Pick<Actor, 'roles' | 'personId'>,
  personId: string,
): Decision {
  if (actor.personId === personId || isAdministrator(actor)) return allowed;
  return refused('Only an administrator can close the account of somebody else.');
}

/** Everybody but activity providers, who wait until somebody writes to them first. */
export function maySearchPeople({ roles }: Wearer): Decision {
  if (roles.some((role) => role !== 'activityProvider')) return allowed;
  return refused('You can answer people who write to you.');
}

/** Giving somebody's seat a rest, ending the rest, and ending the seat are asked like the roles held. */
export function mayRestSeatOf(actor: Wearer, held: readonly Role[]): Decision {
  const refusal = held.map((role) => mayGive(actor, role)).find((one) => !one.allowed);
  return refusal ?? mayManageMembers(actor);
}

/** Whoever shared the county's rooms may read on for a while after leaving. */
export function keepsSeatForReading(role: Role): boolean {
  return role === 'linkWorker' || role === 'supervisor' || role === 'coordinator';
}

/** Those who look after the county's organisations, and the activity providers of one. */
export function maySeeOrganisation(
  actor: Pick<Actor, 'roles' | 'providerOrganisationIds'>,
  organisationId: string,
): boolean {
  return isStaff(actor) || actor.providerOrganisationIds.includes(organisationId);
}

/** One that employs link workers is more than what it lists. */
export function mayTakeOff(kinds: readonly OrganisationKind[]): Decision {
  if (!kinds.includes('host')) return allowed;
  return refused('It employs link workers as well. Ask an administrator to close it.');
}

/** As what somebody reads who has left. No duty outlives the job: a coordinator reads as a colleague. */
export function roleForReading(role: Role): Role {
  return role === 'supervisor' ? 'supervisor' : 'linkWorker';
}

/** The kind an organisation must be of for this role; null where the role holds in the county. */
export function kindNeededFor(role: Role): OrganisationKind | null {
  if (isCountyRole(role)) return null;
  return role === 'activityProvider' ? 'activityProvider' : 'host';
}

/** Only those whose every role is activity provider: no link opens more than their own entries. */
export function maySignInByLink(held: readonly Role[]): Decision {
  if (held.length > 0 && held.every((role) => role === 'activityProvider')) return allowed;
  return refused('Sign in with your password.');
}

/** Activity providers know of their own organisation only. */
export function mayListOrganisations({ roles }: Wearer): Decision {
  if (roles.some((role) => role !== 'activityProvider')) return allowed;
  return refused('You can see your own organisation.');
}
