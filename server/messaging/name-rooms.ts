import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { readDirectPeople } from './direct-people.ts';
import type { RoomRecord } from './room.model.ts';

export interface NamedRoom {
  id: string;
  name: string | null;
  people: PersonCard[];
}

/** What rooms are called, by their ids: a direct room by its people. One query at most. */
export async function nameRooms(
  tools: Tools,
  actor: Actor,
  rooms: readonly RoomRecord[],
): Promise<Map<string, NamedRoom>> {
  const people = await readDirectPeople(tools, actor, rooms);
  return new Map(
    rooms.map(({ _id, name }) => {
      const id = _id.toString();
      return [id, { id, name, people: people.get(id) ?? [] }];
    }),
  );
}
