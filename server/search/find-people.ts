import type { Actor, PersonCard } from '../accounts/contract.ts';
import { searchPeople } from '../accounts/index.ts';
import { readWords } from '../lib/text/words.ts';
import type { Tools } from '../lib/tools.ts';
import { listRooms } from '../messaging/index.ts';

/** Whoever types less than a name is shown the first of many. */
const MOST_PEOPLE = 50;

interface NamedPerson extends PersonCard {
  /** Where the actor writes with this person alone. */
  roomId: string | null;
}

/**
 * Whom a name may mean to the actor: colleagues whom they may find, the people of their own direct
 * rooms, and themselves. Activity providers find nobody beyond their direct rooms.
 */
export async function findPeople(tools: Tools, actor: Actor, name: string): Promise<NamedPerson[]> {
  const [colleagues, { direct }] = await Promise.all([
    searchPeople(tools, actor, { words: name }),
    listRooms(tools, actor),
  ]);
  const alone = new Map(
    direct.flatMap(({ id, people: [first, ...others] }) =>
      first && others.length === 0 ? [[first.id, id]] : [],
    ),
  );
  const myself = { id: actor.personId, name: actor.name, organisation: '' };
  const near = [...direct.flatMap(({ people }) => people), myself];
  const named = near.filter((person) => isNamed(person.name, name));
  const each = new Map([...named, ...colleagues].map((person) => [person.id, person]));
  const people = [...each.values()].slice(0, MOST_PEOPLE);
  return people.map((person) => ({ ...person, roomId: alone.get(person.id) ?? null }));
}

function isNamed(name: string, typed: string): boolean {
  const words = readWords(name, { most: 8 });
  return readWords(typed, { most: 8 }).every((begun) =>
    words.some((word) => word.startsWith(begun)),
  );
}
