import type { Actor, Role } from '../accounts/contract.ts';

/*
 * Who may do what with the shelf. Pure: facts in, decision out. A refusal to see is "not there" to
 * the one who asks.
 */

type Reader = Pick<Actor, 'roles' | 'personId'>;

/** The shelf is among colleagues; activity providers are no part of it. */
export const shelfRoles = [
  'linkWorker',
  'supervisor',
  'coordinator',
  'administrator',
] as const satisfies readonly Role[];

export function maySeeShelf({ roles }: Pick<Actor, 'roles'>): boolean {
  return roles.some((role) => shelfRoles.some((peer) => peer === role));
}

/** Moderators: they see what one of them has hidden. */
export const hiddenSeerRoles = ['coordinator', 'administrator'] as const satisfies readonly Role[];

/** What a moderator has hidden is there for its author and for moderators only. */
export function maySeeHidden(reader: Reader, { authorId }: { authorId: string | null }): boolean {
  if (authorId === reader.personId) return true;
  return reader.roles.some((role) => hiddenSeerRoles.some((one) => one === role));
}

/** Its author changes a resource; what the county was given to begin with, its coordinators. */
export function mayEditResource(
  reader: Reader,
  { authorId }: { authorId: string | null },
): boolean {
  if (authorId === null) return reader.roles.includes('coordinator');
  return authorId === reader.personId;
}

/** Its author, and a coordinator, who looks after the shelf. */
export function mayRemoveResource(
  reader: Reader,
  { authorId }: { authorId: string | null },
): boolean {
  return authorId === reader.personId || reader.roles.includes('coordinator');
}

/** Whoever wrote it takes it back; a coordinator may remove it. */
export function mayRemoveComment(reader: Reader, { authorId }: { authorId: string }): boolean {
  return authorId === reader.personId || reader.roles.includes('coordinator');
}
