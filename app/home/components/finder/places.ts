import type { PersonCard } from '#server/accounts/contract.ts';
import type { RoomList, RoomSummary } from '#server/messaging/contract.ts';

/** The page that does the same as the dialog, and answers it. */
export const FIND_PATH = '/rooms/find';

/** Somewhere to go: one of my rooms, or a person to whom I have not written alone yet. */
export interface Places {
  rooms: FoundRoom[];
  people: PersonCard[];
}

interface FoundRoom {
  id: string;
  name: string;
  kind: RoomSummary['kind'];
  people: PersonCard[];
}

/** My rooms whose names begin with the words, and those found of the people without such a room. */
export function placesFor(rooms: RoomList, people: readonly PersonCard[], words: string): Places {
  const all = [...rooms.county, ...rooms.organisations, ...rooms.topics, ...rooms.direct];
  const found = all
    .map((room) => ({ id: room.id, name: nameOf(room), kind: room.kind, people: room.people }))
    .filter(({ name }) => matches(name, words));
  const writtenTo = new Set(
    rooms.direct.flatMap((room) => (room.people.length === 1 ? room.people : [])).map(idOf),
  );
  return { rooms: found, people: people.filter(({ id }) => !writtenTo.has(id)) };
}

function nameOf({ name, people }: RoomSummary): string {
  return name ?? (people.map((person) => person.name).join(', ') || 'Only you');
}

function idOf({ id }: PersonCard): string {
  return id;
}

/** Each word typed begins some word of the name, in any order, whatever its accents. */
export function matches(name: string, words: string): boolean {
  const beginnings = wordsOf(name);
  return wordsOf(words).every((typed) => beginnings.some((word) => word.startsWith(typed)));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
