import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { HeldRoleView, PersonCard } from './contract.ts';
import { readHeldRoles } from './held-roles.ts';
import { Person } from './person.model.ts';
import { rememberedBy } from './remembered.ts';

/**
 * Cards of these people, for names beside what they wrote. Four queries however many there are, and
 * none for those whose cards were read lately. Asks nothing about the reader: hand in ids that the
 * reader may see. Whoever has left keeps the name.
 */
export async function listPeople(
  tools: Tools,
  personIds: readonly string[],
): Promise<PersonCard[]> {
  const { cards } = rememberedBy(tools);
  const wanted = [...new Set(personIds)];
  const known = wanted.flatMap((id) => cards.get(id) ?? []);
  const missing = wanted.filter((id) => !known.some((card) => card.id === id));
  if (missing.length === 0) return known;
  const read = await readCards(missing);
  for (const card of read) cards.set(card.id, card);
  return [...known, ...read];
}

async function readCards(personIds: readonly string[]): Promise<PersonCard[]> {
  const people = await Person.find({ _id: anyOf(personIds) }, { name: 1, countyId: 1 }).lean();
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
