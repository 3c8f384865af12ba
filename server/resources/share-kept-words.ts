import type { Actor } from '../accounts/contract.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { ResourcesTools } from './contract.ts';
import { keptInput } from './inputs.ts';
import { putOnShelf } from './put-on-shelf.ts';

/**
 * Shares words of a conversation as a note, with their authors' agreement: the resource and what
 * messaging knows of it change together. The same form sent twice is kept once.
 *
 * @returns the resource's id
 * @throws {NotFoundError} where nothing may be kept
 * @throws {ConflictError} where the words that may be kept are others than when the form was opened
 */
export async function shareKeptWords(
  tools: ResourcesTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ resourceId: string }> {
  const { keepId, version } = parseInput(keptInput, rawInput);
  return putOnShelf(tools, actor, rawInput, {
    keepId,
    change: (resourceId, session) =>
      tools.markKeepShared(actor, { keepId, version, resourceId }, session),
  });
}
