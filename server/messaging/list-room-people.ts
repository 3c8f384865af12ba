import type { Actor, PersonAtWork } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { readAudience } from './audience.ts';
import { messagingLimits, type RoomPeoplePage } from './contract.ts';
import { listRoomPeopleInput } from './inputs.ts';
import { maySeeWorkingDays } from './policy.ts';
import { readPeopleAtWork } from './read-cards.ts';
import { requireRoom } from './require-room.ts';

/**
 * Who is in a room that I am in, by name and a page at a time; or with `search` the first few of
 * whose names a word begins so.
 */
export async function listRoomPeople(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<RoomPeoplePage> {
  const { roomId, search, after } = parseInput(listRoomPeopleInput, raw);
  const { room } = await requireRoom(actor, roomId);
  const cards = await readPeopleAtWork(tools, await readAudience(tools, room));
  const all = [...cards.values()]
    .filter(({ id, name }) => search === undefined || (id !== actor.personId && fits(name, search)))
    .sort(byName);
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const { peopleOnPage, peopleOffered } = messagingLimits;
  const limit = search === undefined ? peopleOnPage : peopleOffered;
  const people = all.slice(from, from + limit);
  const seesDays = maySeeWorkingDays(actor).allowed;
  return {
    people: people.map((person) => (seesDays ? person : { ...person, workingDays: [] })),
    next: all.length > from + limit ? (people.at(-1)?.id ?? null) : null,
  };
}

/** Every word typed begins a word of the name; the marks of letters may be left out. */
function fits(name: string, search: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain(name).split(/[\s-]+/);
  return plain(search)
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

function byName(one: PersonAtWork, other: PersonAtWork): number {
  return one.name.localeCompare(other.name, 'en-GB') || one.id.localeCompare(other.id);
}
