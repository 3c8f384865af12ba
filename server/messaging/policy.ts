import type { Actor, Role } from '../accounts/contract.ts';
import type { RoomKind } from './contract.ts';

export type Decision = { allowed: true } | { allowed: false; because: string };

const yes: Decision = { allowed: true };
const no = (because: string): Decision => ({ allowed: false, because });

/** They share the county's rooms. Activity providers and administrators as such do not. */
const peerRoles: readonly string[] = ['linkWorker', 'supervisor', 'coordinator'] satisfies Role[];
/** They stand in the room of the host organisation that employs them. */
const staffRoles: readonly string[] = ['linkWorker', 'supervisor'] satisfies Role[];

interface Held {
  role: string;
  organisationId: string | null;
}

export function isPeer(held: readonly { role: string }[]): boolean {
  return held.some(({ role }) => peerRoles.includes(role));
}

/** Host organisations in whose rooms somebody with these roles belongs. */
export function organisationsOf(held: readonly Held[]): string[] {
  const ids = held.flatMap(({ role, organisationId }) =>
    organisationId !== null && staffRoles.includes(role) ? [organisationId] : [],
  );
  return [...new Set(ids)];
}

type Who = Pick<Actor, 'personId' | 'roles'>;

const actsAsPeer = ({ roles }: Who) => isPeer(roles.map((role) => ({ role })));

/** To see which topic rooms there are, open one and join one. */
export function mayUseTopicRooms(actor: Who): Decision {
  if (actsAsPeer(actor)) return yes;
  return no('Rooms are for link workers, supervisors and coordinators.');
}

export function mayStartDirectRoom(actor: Who): Decision {
  if (actsAsPeer(actor)) return yes;
  return no('You can answer when a link worker has written to you first.');
}

/** To write "@everyone here". */
export function mayTellEveryone({ roles }: Who): Decision {
  if (roles.includes('coordinator')) return yes;
  return no(
    'Only coordinators can write to everyone here at once. Take “@everyone here” out and send again.',
  );
}

/** To mark a message urgent: only for people whom the actor supervises, in a direct room with them. */
export function mayMarkUrgent(supervised: readonly string[]): Decision {
  if (supervised.length > 0) return yes;
  return no('Only a supervisor can mark a message urgent, for the people they supervise.');
}

/** Working days are for colleagues, as profiles are. */
export function maySeeWorkingDays(actor: Who): Decision {
  if (actsAsPeer(actor)) return yes;
  return no('Working days are for link workers, supervisors and coordinators.');
}

export function mayWriteIn(room: { state: 'open' | 'closed' }): Decision {
  if (room.state === 'open') return yes;
  return no('This room is closed. You can read what was said, but not add to it.');
}

export function mayLeaveRoom(room: { kind: RoomKind }): Decision {
  if (room.kind === 'topic') return yes;
  return no('Only topic rooms can be left. This room comes with your place in the county.');
}

export function mayEditMessage(
  actor: Who,
  message: { authorId: string; isTakenBack: boolean; isHidden: boolean },
  room: { state: 'open' | 'closed' },
): Decision {
  if (message.authorId !== actor.personId) {
    return no('Only the person who wrote a message can change it.');
  }
  if (message.isTakenBack) return no('You took this message back, so there is nothing to change.');
  if (message.isHidden) return no('A moderator hid this message, so it cannot be changed.');
  return mayWriteIn(room);
}

/** To say a word to a message. What one has said oneself needs no answer from oneself. */
export function mayReact(
  actor: Who,
  message: { authorId: string; isTakenBack: boolean },
  room: { state: 'open' | 'closed' },
): Decision {
  if (message.isTakenBack) return no('This message was taken back.');
  if (message.authorId === actor.personId) return no('These words are for the messages of others.');
  return mayWriteIn(room);
}

/** Somebody who has a place in the room anyway; the room itself was asked for that. */
export function mayPin({ roles }: Pick<Actor, 'roles'>): Decision {
  if (roles.includes('coordinator')) return yes;
  return no('Coordinators choose what is pinned.');
}

/** To ask the authors of messages whether these may be kept on the Shelf, which peers share. */
export function mayKeep(actor: Who): Decision {
  if (actsAsPeer(actor)) return yes;
  return no('The Shelf is for link workers, supervisors and coordinators.');
}

/** To say what a message is about, so that a meeting comes back to it. Two people's talk stays theirs. */
export function mayBringUp(actor: Who, room: { kind: RoomKind }): Decision {
  if (!actsAsPeer(actor)) return no('Meetings are for link workers, supervisors and coordinators.');
  if (room.kind !== 'direct') return yes;
  return no('What is said in a direct room stays there.');
}

/** In a closed room too: what should not have been said must not stand for ever. */
export function mayDeleteMessage(actor: Who, message: { authorId: string }): Decision {
  if (message.authorId === actor.personId) return yes;
  return no('Only the person who wrote a message can take it back.');
}
