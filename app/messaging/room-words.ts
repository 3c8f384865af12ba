import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { firstName } from '#app/lib/people-words.ts';
import type { PersonCard } from '#server/accounts/contract.ts';
import type { MessageView, RoomSummary, RoomView } from '#server/messaging/contract.ts';

export { firstName };

/** What a room is called on screen: a direct room by its people. */
export function roomTitle({ name, people }: Pick<RoomSummary, 'name' | 'people'>): string {
  return name ?? peopleInWords(people);
}

/** One person by the whole name, several by first names. */
export function peopleInWords(people: readonly PersonCard[]): string {
  const [only, ...others] = people;
  if (!only) return 'Only you';
  if (others.length === 0) return only.name;
  const names = people.map(({ name }) => firstName(name));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export function membersInWords({ kind, people, memberCount }: RoomView): string {
  if (kind === 'direct') {
    return people.length === 1
      ? (people[0]?.organisation ?? '')
      : people.map(({ name }) => name).join(', ');
  }
  return memberCount === 1 ? 'Only you so far' : `${memberCount} members`;
}

/** What stands where a message was. `myId` is null where the reader is called by name as well. */
export function goneWords(
  { author, state }: { author: { id?: string; name: string }; state: MessageView['state'] },
  myId: string | null = null,
): string {
  if (state === 'over') return 'This was said more than two years ago, and is not kept any more';
  const isMine = myId !== null && author.id === myId;
  return `${isMine ? 'You' : firstName(author.name)} took this message back`;
}

/** "3 new messages. The last one today, 09:41." */
export function lastLine({ unread, lastSentAt, state }: RoomSummary, now: string): string {
  if (lastSentAt === null) return 'No messages yet';
  const last = `${dayInSentence(lastSentAt, now)}, ${clockTime(lastSentAt)}`;
  const closed = state === 'closed' ? 'Closed. ' : '';
  if (unread === 0) return `${closed}Last message ${last}`;
  return `${closed}${newMessages(unread)}, the last one ${last}`;
}

/** Of a room that somebody reads who has left: up to which day. */
export function untilLeft({ lastSentAt }: RoomSummary, now: string): string {
  return `What was said until you left ${dayInSentence(lastSentAt ?? now, now)}`;
}

export function newMessages(count: number): string {
  return count === 1 ? '1 new message' : `${count} new messages`;
}
