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

export function mayRemoveContact(
  actor: Wearer & Pick<Actor, 'personId'>,
  { postedBy }: Pick<ContactFacts, 'postedBy'>,
): boolean {
  return seesAllContacts(actor) || postedBy === actor.personId;
}
