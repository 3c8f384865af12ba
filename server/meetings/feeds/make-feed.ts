import type { Actor } from '../../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import type { FeedView } from '../contract.ts';
import { makeFeedInput } from '../inputs.ts';
import { feedAddress } from './feed-link.ts';
import { Feed, feedKey } from './feed.model.ts';
import { requireFollowable } from './require-followable.ts';

/**
 * The link of a calendar that the actor follows: of all meetings the actor may come to, or of one
 * series. Made once; the same link is given again. `isNew` makes another one, and the old one leads
 * nowhere from then on.
 */
export async function makeFeed(tools: Tools, actor: Actor, rawInput: unknown): Promise<FeedView> {
  const { seriesId, isNew } = parseInput(makeFeedInput, rawInput);
  await requireFollowable(tools, actor, seriesId);
  const { countyId, personId } = actor;
  const key = { personId, seriesId };
  const first = { countyId, version: 1, madeAt: tools.clock.now() };
  const feed = await retryWrite(() =>
    Feed.findOneAndUpdate(
      key,
      isNew === 'yes' ? { $inc: { version: 1 } } : { $setOnInsert: first },
      { upsert: isNew !== 'yes', returnDocument: 'after' },
    )
      .lean()
      .catch((error: unknown) => {
        if (!isDuplicateKey(error, feedKey)) throw error;
        return Feed.findOne(key).lean();
      }),
  );
  return feed ? { address: feedAddress(tools, feed) } : makeFeed(tools, actor, { seriesId });
}
