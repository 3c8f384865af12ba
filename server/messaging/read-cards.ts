import type { PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** Cards of people by id. Everybody asked for is in it, those whom accounts has lost as well. */
export async function readCards(
  tools: Tools,
  personIds: Iterable<string>,
): Promise<Map<string, PersonCard>> {
  const wanted = [...new Set(personIds)];
  const cards = new Map((await listPeople(tools, wanted)).map((card) => [card.id, card]));
  for (const id of wanted) {
    if (!cards.has(id)) cards.set(id, { id, name: 'A former colleague', organisation: '' });
  }
  return cards;
}
