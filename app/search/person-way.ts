import type { Role } from '#server/accounts/contract.ts';
import type { FoundPerson } from '#server/search/contract.ts';

/** Those who may begin to write to somebody. */
const writingRoles: readonly Role[] = ['linkWorker', 'supervisor', 'coordinator'];

/** Where somebody who was found is reached: where we write already, a new room, or their roles. */
export function wayTo(
  { id, roomId }: FoundPerson,
  myRoles: readonly Role[],
): { to: string; words: string } {
  if (roomId !== null) return { to: `/rooms/${roomId}`, words: 'Your messages' };
  return myRoles.some((role) => writingRoles.includes(role))
    ? { to: `/rooms/direct?personIds=${id}`, words: 'Write a message' }
    : { to: `/people/${id}`, words: 'Roles' };
}
