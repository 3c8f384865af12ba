import type { Tools } from '../lib/tools.ts';
import type { PersonCard } from './contract.ts';
import { listPeopleAtWork } from './list-people-at-work.ts';

/**
 * Cards of these people, for names beside what they wrote. Four queries however many there are, and
 * none for those whose cards were read lately. Asks nothing about the reader: hand in ids that the
 * reader may see. Whoever has left keeps the name.
 */
export async function listPeople(
  tools: Tools,
  personIds: readonly string[],
): Promise<PersonCard[]> {
  const people = await listPeopleAtWork(tools, personIds);
  return people.map(({ id, name, organisation }) => ({ id, name, organisation }));
}
