import type { Actor } from '../accounts/contract.ts';

/*
 * Who may do what with gaps. Pure: facts in, decision out. A refusal to see is "not there" to the
 * one who asks.
 */

type Wearer = Pick<Actor, 'roles'>;

/** Whose gaps they are, in the words of accounts: those who see the board of the county. */
export const gapReaders = ['linkWorker', 'supervisor', 'coordinator', 'administrator'] as const;

/** Those who do the work and those who look after them; not activity providers as such. */
export function maySeeGaps({ roles }: Wearer): boolean {
  return gapReaders.some((role) => roles.includes(role));
}

/** What a moderator has hidden is there for moderators. */
export function maySeeHiddenGaps({ roles }: Wearer): boolean {
  return roles.includes('coordinator') || roles.includes('administrator');
}

/** Link workers know what the people they support look for, so they log gaps and say "me too". */
export function maySayGaps({ roles }: Wearer): boolean {
  return roles.includes('linkWorker');
}

/** Coordinators say that it is being worked on, and which activity fills it. */
export function mayChangeGaps({ roles }: Wearer): boolean {
  return roles.includes('coordinator');
}
