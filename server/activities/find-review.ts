import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { viewNameless } from './activity-views.ts';
import type { ActivityView } from './contract.ts';
import { reviewInput } from './inputs.ts';
import { openReview } from './open-review.ts';

/**
 * What the reader of a review letter is asked about, by name; null where the link opens nothing.
 * Looking changes nothing, since mail scanners follow links too.
 */
export async function findReview(tools: Tools, rawInput: unknown): Promise<ActivityView[] | null> {
  const review = await openReview(tools, parseInput(reviewInput, rawInput).link);
  const now = tools.clock.now();
  return review && review.activities.map((activity) => viewNameless(activity, now));
}
