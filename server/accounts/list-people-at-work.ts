import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { HeldRoleView, PersonAtWork } from './contract.ts';
import { readHeldRoles } from './held-roles.ts';
import { Person, type PersonRecord } from './person.model.ts';
import { rememberedBy } from './remembered.ts';

/**
 * Cards of these people with the days on which they work. Four queries however many there are, and
 * none for those whose cards were read lately. Asks nothing about the reader: hand in ids, and show
 * days, that the reader may see. Whoever has left keeps the name, unless they left without it.
 */
export async function listPeopleAtWork(
  tools: Tools,
  personIds: readonly string[],
): Promise<PersonAtWork[]> {
  const { cards } = rememberedBy(tools);
  const wanted = new Set(personIds);
  const known = [...wanted].flatMap((id) => cards.get(id) ?? []);
  for (const { id } of known) wanted.delete(id);
  if (wanted.size === 0) return known;
  const read = await readCards([...wanted]);
  for (const card of read) cards.set(card.id, card);
  return [...known, ...read];
}

async function readCards(personIds: readonly string[]): Promise<PersonAtWork[]> {
  const people = await Person.find(
    { _id: anyOf(personIds) },
    { name: 1, countyId: 1, workingDays: 1, state: 1, withholdsName: 1 },
  ).lean();
  const held = await readHeldRoles(people);
  return people.map((person) => {
    const { _id, state, workingDays } = person;
    const id = _id.toString();
    const place = placeToShow(held.get(id) ?? []);
    const organisation = state === 'paused' ? `${place}, away for a while` : place;
    return { id, name: nameToShow(person), organisation, workingDays };
  });
}

/** Of those who have left, and chose to leave without their name. */
function nameToShow({ name, withholdsName }: Pick<PersonRecord, 'name' | 'withholdsName'>): string {
  return withholdsName === true ? 'Former member' : name;
}

/** Roles come in an order in which those of a host organisation stand before all others. */
function placeToShow(held: readonly HeldRoleView[]): string {
  const inOrganisation = held.find(({ organisationId }) => organisationId !== null);
  return (inOrganisation ?? held[0])?.organisation ?? 'no longer in Hedgerow';
}
