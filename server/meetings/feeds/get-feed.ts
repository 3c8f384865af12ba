import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import type { FeedView } from '../contract.ts';
import { getFeedInput } from '../inputs.ts';
import { feedAddress } from './feed-link.ts';
import { Feed } from './feed.model.ts';
import { requireFollowable } from './require-followable.ts';

/** The link that the actor has made before, or null. */
export async function getFeed(
  tools: Tools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<FeedView | null> {
  const { seriesId } = parseInput(getFeedInput, rawInput);
  await requireFollowable(tools, actor, seriesId);
  const feed = await Feed.findOne({ personId: actor.personId, seriesId }).lean();
  return feed && { address: feedAddress(tools, feed) };
}
