import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { HeldRoleView, PersonCard } from './contract.ts';
import { readHeldRoles } from './held-roles.ts';
import { Person } from './person.model.ts';

/**
 * Cards of these people, for names beside what they wrote. Four queries however many there are.
 * Asks nothing about the reader: hand in ids that the reader may see. Whoever has left keeps the
 * name.
 */
export async function listPeople(
  _tools: Tools,
  personIds: readonly string[],
): Promise<PersonCard[]> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return [];
  const people = await Person.find({ _id: anyOf(wanted) }, { name: 1, countyId: 1 }).lean();
  const held = await readHeldRoles(people);
  return people.map(({ _id, name }) => {
    const id = _id.toString();
    return { id, name, organisation: placeToShow(held.get(id) ?? []) };
  });
}

/** Roles come in an order in which those of a host organisation stand before all others. */
function placeToShow(held: readonly HeldRoleView[]): string {
  const inOrganisation = held.find(({ organisationId }) => organisationId !== null);
  return (inOrganisation ?? held[0])?.organisation ?? 'no longer in Hedgerow';
}
