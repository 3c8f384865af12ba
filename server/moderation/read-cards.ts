import type { PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';

/** Cards of people by id; whoever accounts has lost is a former colleague. */
export async function readCards(
  tools: Tools,
  personIds: readonly string[],
): Promise<(personId: string) => PersonCard> {
  const cards = new Map((await listPeople(tools, personIds)).map((card) => [card.id, card]));
  return (id) => cards.get(id) ?? { id, name: 'A former colleague', organisation: '' };
}
