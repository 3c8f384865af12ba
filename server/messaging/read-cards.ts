import type { PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { processStateOf } from './process-state.ts';

/** A changed name or organisation shows beside messages within this time. */
const CARD_LASTS_MS = 30_000;

/** Cards of people by id. Everybody asked for is in it, those whom accounts has lost as well. */
export async function readCards(
  tools: Tools,
  personIds: Iterable<string>,
): Promise<Map<string, PersonCard>> {
  const { cards } = processStateOf(tools);
  const now = tools.clock.now().getTime();
  const found = new Map<string, PersonCard>();
  const missing: string[] = [];
  for (const id of new Set(personIds)) {
    const known = cards.get(id);
    if (known && now - known.readAt < CARD_LASTS_MS) found.set(id, known.card);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  for (const card of await listPeople(tools, missing)) {
    cards.set(card.id, { card, readAt: now });
    found.set(card.id, card);
  }
  for (const id of missing) {
    if (!found.has(id)) found.set(id, { id, name: 'A former colleague', organisation: '' });
  }
  return found;
}
