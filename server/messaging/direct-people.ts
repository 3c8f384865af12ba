import type { Types } from 'mongoose';

import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { readCards } from './read-cards.ts';
import { RoomMembership } from './room-membership.model.ts';

/** The people of direct rooms besides the actor, by room id and in the order of their names. */
export async function readDirectPeople(
  tools: Tools,
  actor: Actor,
  roomIds: Types.ObjectId[],
): Promise<Map<string, PersonCard[]>> {
  if (roomIds.length === 0) return new Map();
  const places = await RoomMembership.find(
    { roomId: anyOf(roomIds) },
    { _id: 0, roomId: 1, personId: 1 },
  ).lean();
  const others = places.filter(({ personId }) => personId.toString() !== actor.personId);
  const cards = await readCards(
    tools,
    others.map(({ personId }) => personId.toString()),
  );
  const people = new Map<string, PersonCard[]>();
  for (const { roomId, personId } of others) {
    const card = cards.get(personId.toString());
    const known = people.get(roomId.toString()) ?? [];
    if (card) people.set(roomId.toString(), [...known, card]);
  }
  for (const cardsOfRoom of people.values()) cardsOfRoom.sort(byName);
  return people;
}

function byName(one: PersonCard, other: PersonCard): number {
  return one.name.localeCompare(other.name, 'en-GB');
}
