import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { keepInput } from './keep-inputs.ts';
import { mayBeKept } from './keep-state.ts';
import type { KeptWords } from './keep-views.ts';
import { quoteKept, versionOf } from './kept-text.ts';
import { readCards } from './read-cards.ts';
import { readKept } from './read-kept.ts';
import { keepNotFound, requireOwnKeep } from './require-keep.ts';

/**
 * What may be kept, as the beginning of a resource. Nothing of it is stored yet. Empty where all was
 * taken back since the authors agreed, so that a note that is being written is not lost with it.
 */
export async function getKeptWords(tools: Tools, actor: Actor, raw: unknown): Promise<KeptWords> {
  const { keepId } = parseInput(keepInput, raw);
  const { keep } = await requireOwnKeep(actor, keepId);
  const messages = (await readKept(keep)).filter((message) => mayBeKept(keep, message));
  if (keep.state !== 'ready') throw keepNotFound();
  const cards = await readCards(
    tools,
    messages.map(({ authorId }) => authorId.toString()),
  );
  const nameOf = (id: string) => cards.get(id)?.name ?? '';
  return {
    text: quoteKept(messages, keep.withNames ? nameOf : null),
    version: versionOf(messages),
  };
}
