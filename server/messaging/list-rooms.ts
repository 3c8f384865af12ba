import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomKind, RoomList, RoomSummary } from './contract.ts';
import { readDirectPeople } from './direct-people.ts';
import { readMyPlaces, type MyPlace } from './my-rooms.ts';

/** The rooms I am in, with what is unread. One or two queries, however many rooms. */
export async function listRooms(tools: Tools, actor: Actor): Promise<RoomList> {
  return viewRooms(tools, actor, await readMyPlaces(tools, actor));
}

/** Rooms by kind, each kind in its order. */
export async function viewRooms(
  tools: Tools,
  actor: Actor,
  places: readonly MyPlace[],
): Promise<RoomList> {
  const people = await readDirectPeople(
    tools,
    actor,
    places.map(({ room }) => room),
  );
  const summaries = places
    .filter((place) => isWorthShowing(actor, place))
    .map((place) => summarise(place, people));
  const ofKind = (kind: RoomKind) => summaries.filter((room) => room.kind === kind).sort(byName);
  return {
    county: ofKind('county'),
    organisations: ofKind('organisation'),
    topics: ofKind('topic'),
    direct: ofKind('direct').sort(newestFirst),
  };
}

/** A direct room shows to the others when something has been said in it. */
function isWorthShowing(actor: Actor, { room, lastSeq }: MyPlace): boolean {
  return room.kind !== 'direct' || lastSeq > 0 || room.createdBy?.toString() === actor.personId;
}

function summarise(
  { room, attention, lastSeq, lastSentAt, unread }: MyPlace,
  people: Map<string, PersonCard[]>,
): RoomSummary {
  const id = room._id.toString();
  return {
    id,
    kind: room.kind,
    name: room.name,
    state: room.state,
    people: people.get(id) ?? [],
    attention,
    unread,
    lastSeq,
    lastSentAt: lastSentAt?.toISOString() ?? null,
  };
}

function byName(one: RoomSummary, other: RoomSummary): number {
  return (one.name ?? '').localeCompare(other.name ?? '', 'en-GB');
}

/** An empty room has just been begun, so it stands at the top. */
function newestFirst(one: RoomSummary, other: RoomSummary): number {
  return (other.lastSentAt ?? '9').localeCompare(one.lastSentAt ?? '9');
}
