import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { readCards } from './read-cards.ts';
import type { RoomRecord } from './room.model.ts';

/** The people of direct rooms besides the actor, by room id and in the order of their names. */
export async function readDirectPeople(
  tools: Tools,
  actor: Actor,
  rooms: readonly RoomRecord[],
): Promise<Map<string, PersonCard[]>> {
  const others = new Map(rooms.map((room) => [room._id.toString(), othersIn(room, actor)]));
  const cards = await readCards(tools, [...others.values()].flat());
  const people = new Map<string, PersonCard[]>();
  for (const [roomId, ids] of others) {
    people.set(roomId, ids.flatMap((id) => cards.get(id) ?? []).sort(byName));
  }
  return people;
}

/** Ids of the people of a direct room besides the actor: it is known by those of all. */
export function othersIn(
  { membersKey = '' }: Pick<RoomRecord, 'membersKey'>,
  { personId }: Pick<Actor, 'personId'>,
): string[] {
  return membersKey.split(',').filter((id) => id !== '' && id !== personId);
}

function byName(one: PersonCard, other: PersonCard): number {
  return one.name.localeCompare(other.name, 'en-GB');
}
