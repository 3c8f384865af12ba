import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { putOnShelf } from './put-on-shelf.ts';

/**
 * Shares a note, a link or a file with the county. The same form sent twice is kept once.
 *
 * @returns the resource's id
 * @throws {ConflictError} where the form was changed after it had been kept
 */
export function shareResource(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ resourceId: string }> {
  return putOnShelf(tools, actor, rawInput);
}
