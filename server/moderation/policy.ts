import type { Actor, Role } from '../accounts/contract.ts';

/*
 * Who may do what about a reported thing. Pure: facts in, decision out.
 */

export type Decision = { allowed: true } | { allowed: false; because: string };

const yes: Decision = { allowed: true };
const no = (because: string): Decision => ({ allowed: false, because });

type Who = Pick<Actor, 'personId' | 'roles'>;

/** Those who look after the county look into what is reported in it. */
export const moderatorRoles = ['coordinator', 'administrator'] as const satisfies readonly Role[];

export function isModerator({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => moderatorRoles.some((one) => one === role));
}

export function mayReadAudit({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.includes('administrator');
}

export function mayReport({ personId }: Who, { authorId }: { authorId: string | null }): Decision {
  if (authorId !== personId) return yes;
  return no('You wrote this yourself. You can change it or take it back.');
}

interface MatterFacts {
  authorId: string | null;
  reporterIds: readonly string[];
  /** Who has decided about it before. */
  deciderIds: readonly string[];
  isSecondLook: boolean;
}

/** Nobody looks into what they wrote themselves: for them the matter is not there. */
export function maySeeMatter(actor: Who, { authorId }: Pick<MatterFacts, 'authorId'>): boolean {
  return isModerator(actor) && authorId !== actor.personId;
}

/**
 * A second look is for somebody who has not decided before. Who reported a thing leaves it to
 * another moderator, as long as there is one who neither wrote, reported nor decided.
 *
 * @param moderatorIds all moderators of the county
 */
export function mayDecide(
  actor: Who,
  matter: MatterFacts,
  moderatorIds: readonly string[],
): Decision {
  const { authorId, reporterIds, deciderIds, isSecondLook } = matter;
  if (isSecondLook && deciderIds.includes(actor.personId)) {
    return no('You decided about this before. A second look is for another moderator.');
  }
  if (!reporterIds.includes(actor.personId)) return yes;
  const isConcerned = (id: string) =>
    id === authorId || reporterIds.includes(id) || (isSecondLook && deciderIds.includes(id));
  if (moderatorIds.every(isConcerned)) return yes;
  return no('You reported this yourself, so another moderator decides about it.');
}

interface AuthorFacts {
  authorId: string | null;
  isHidden: boolean;
  hasAsked: boolean;
}

/** Once for a thing, by its author, while it is hidden. */
export function mayAskSecondLook({ personId }: Who, facts: AuthorFacts): Decision {
  if (facts.authorId !== personId || !facts.isHidden) {
    return no('There is nothing here to look at again.');
  }
  if (facts.hasAsked) return no('You have asked for a second look at this before.');
  return yes;
}

export function mayMute({ personId }: Who, mutedId: string): Decision {
  return personId === mutedId ? no('You cannot keep yourself from writing.') : yes;
}
