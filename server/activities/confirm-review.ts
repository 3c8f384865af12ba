import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId } from './activity.model.ts';
import { announceChanged } from './audience.ts';
import { confirmingFields } from './confirming-fields.ts';
import { checkedFields } from './contract.ts';
import { confirmReviewInput } from './inputs.ts';
import { openReview } from './open-review.ts';
import { endAskedWhereChecked } from './stale.ts';

/**
 * "All still right", from a review letter: marks every field of every activity that stood on the
 * page as checked today by its activity provider. Pressed again it counts from then.
 *
 * @throws {ConflictError} where one of them is not as it stood on the page
 */
export async function confirmReview(
  tools: Tools,
  rawInput: unknown,
): Promise<{ confirmed: number }> {
  const { link, seen } = parseInput(confirmReviewInput, rawInput);
  const review = await openReview(tools, link);
  if (!review) throw new InvalidInputError({ form: 'This link is too old.' });
  const { countyId, personId, activities } = review;
  const standing = activities.map(({ _id, version }) => `${_id.toString()}-${version}`);
  if (activities.length === 0 || standing.toSorted().join() !== seen.toSorted().join()) {
    throw new ConflictError('Something was changed meanwhile. Look once more, then press again.');
  }
  const check = { at: tools.clock.now(), by: asId(personId), how: 'provider' as const };
  await retryWrite(() =>
    Activity.bulkWrite(
      activities.map((activity) => ({
        updateOne: {
          filter: { _id: activity._id, countyId: asId(countyId), state: 'open' },
          update: confirmingFields(activity, checkedFields, check),
        },
      })),
    ),
  );
  await endAskedWhereChecked(
    activities.map(({ _id }) => _id.toString()),
    check.at,
  );
  await announceChanged(tools, activities);
  return { confirmed: activities.length };
}
