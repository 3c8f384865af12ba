import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { beginsWith, otherThan } from '../lib/trusted-filters.ts';
import type { Actor, PersonCard } from './contract.ts';
import { searchPeopleInput } from './inputs.ts';
import { listPeople } from './list-people.ts';
import { toNameWords } from './names.ts';
import { Person } from './person.model.ts';
import { maySearchPeople } from './policy.ts';

const MOST_FOUND = 20;

/**
 * People of my county whom I may write to, by the beginnings of their names: at most 20. Activity
 * providers find nobody: they wait until somebody writes to them.
 */
export async function searchPeople(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<PersonCard[]> {
  const words = toNameWords(parseInput(searchPeopleInput, rawInput).words);
  if (words.length === 0 || !maySearchPeople(actor).allowed) return [];
  const found = await Person.find(
    {
      countyId: actor.countyId,
      state: 'active',
      $and: words.map((word) => ({ nameWords: beginsWith(word) })),
      _id: otherThan(actor.personId),
    },
    { _id: 1 },
  )
    .limit(MOST_FOUND)
    .lean();
  const cards = await listPeople(
    tools,
    found.map(({ _id }) => _id.toString()),
  );
  return cards.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}
