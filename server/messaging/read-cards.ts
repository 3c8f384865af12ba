import type { PersonAtWork, PersonCard } from '../accounts/contract.ts';
import { listPeopleAtWork } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** Cards of people by id. Everybody asked for is in it, those whom accounts has lost as well. */
export async function readCards(
  tools: Tools,
  personIds: Iterable<string>,
): Promise<Map<string, PersonCard>> {
  const people = await readPeopleAtWork(tools, personIds);
  return new Map(
    [...people].map(([key, { id, name, organisation }]) => [key, { id, name, organisation }]),
  );
}

/** The same with their working days. */
export async function readPeopleAtWork(
  tools: Tools,
  personIds: Iterable<string>,
): Promise<Map<string, PersonAtWork>> {
  const wanted = [...new Set(personIds)];
  const cards = new Map((await listPeopleAtWork(tools, wanted)).map((card) => [card.id, card]));
  for (const id of wanted) {
    if (cards.has(id)) continue;
    cards.set(id, { id, name: 'A former colleague', organisation: '', workingDays: [] });
  }
  return cards;
}
