import type { Actor } from '../../accounts/contract.ts';
import { retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { getFeedInput } from '../inputs.ts';
import { Feed } from './feed.model.ts';

/** Ends a link of the actor, without another in its place. */
export async function dropFeed(_tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { seriesId } = parseInput(getFeedInput, rawInput);
  await retryWrite(() => Feed.deleteOne({ personId: actor.personId, seriesId }));
}
