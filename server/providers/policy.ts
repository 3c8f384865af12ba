import type { Actor } from '../accounts/contract.ts';

/*
 * Who may do what with contacts. Pure: facts in, decision out. A refusal to see is "not there" to
 * the one who asks.
 */

type Wearer = Pick<Actor, 'roles'>;
type Reader = Pick<Actor, 'roles' | 'personId' | 'providerOrganisationIds'>;

interface ContactFacts {
  organisationId: string;
  postedBy: string;
  /** Whether the person agreed to be listed. */
  agreed: boolean;
}

/** Those who do the work in the county and those who look after them. */
export function isPeer({ roles }: Wearer): boolean {
  return roles.some((role) => role !== 'activityProvider');
}

/** Coordinators see contacts who have not agreed yet, and what stood there before a correction. */
export function seesAllContacts({ roles }: Wearer): boolean {
  return roles.includes('coordinator');
}

/** Activity providers see the contacts of their own organisations. */
export function maySeeContacts(actor: Reader): boolean {
  return isPeer(actor) || actor.providerOrganisationIds.length > 0;
}

/** Whoever may see a contact may correct it, confirm it and report what is wrong. */
export function maySeeContact(actor: Reader, contact: ContactFacts): boolean {
  const isInReach = isPeer(actor) || actor.providerOrganisationIds.includes(contact.organisationId);
  const isOpenTo = contact.agreed || contact.postedBy === actor.personId || seesAllContacts(actor);
  return isInReach && isOpenTo;
}

export function mayPostContacts(actor: Wearer): boolean {
  return isPeer(actor);
}

/** "I know them", and the words on what to ask first, are among peers. */
export function mayKnowContacts(actor: Wearer): boolean {
  return isPeer(actor);
}

/**
 * With a weekly limit the number is for those whose turn it is. These see it without: who knows them
 * or has posted them, coordinators, and the organisation itself.
 */
export function seesReachAnyway(
  actor: Reader,
  contact: Pick<ContactFacts, 'organisationId' | 'postedBy'> & { knownBy: readonly string[] },
): boolean {
  return (
    seesAllContacts(actor) ||
    contact.postedBy === actor.personId ||
    contact.knownBy.includes(actor.personId) ||
    actor.providerOrganisationIds.includes(contact.organisationId)
  );
}

/** Activity providers speak for themselves; coordinators for an organisation that has no account. */
export function maySetLimits(
  actor: Reader,
  { organisationId, hasAccount }: { organisationId: string; hasAccount: boolean },
): boolean {
  const isOwn = actor.providerOrganisationIds.includes(organisationId);
  return isOwn || (seesAllContacts(actor) && !hasAccount);
}

/** To ask for a turn, and for an introduction. */
export function mayAskToReach(actor: Wearer): boolean {
  return isPeer(actor);
}

/** Whoever shares the county's rooms can write to a colleague as well. */
export function mayWriteToColleagues({ roles }: Wearer): boolean {
  return roles.some((role) => role !== 'activityProvider' && role !== 'administrator');
}

export function mayRemoveContact(
  actor: Wearer & Pick<Actor, 'personId'>,
  { postedBy }: Pick<ContactFacts, 'postedBy'>,
): boolean {
  return seesAllContacts(actor) || postedBy === actor.personId;
}
