import { beginsWith, otherThan } from '../lib/trusted-filters.ts';
import type { ActivitiesTools } from './activities-tools.ts';
import { Activity } from './activity.model.ts';
import { toBePlaced } from './placing.ts';

/**
 * Has it asked once more where the postcodes of activities are that nobody knew: the service was
 * away, has been set since, or has learned of them.
 */
export async function placeAgain({ env }: ActivitiesTools): Promise<void> {
  if (env.geocoderUrl === undefined) return;
  await Activity.updateMany(
    {
      state: 'open',
      openKeys: beginsWith('outward:'),
      'position.from': otherThan('postcode'),
    },
    { $set: toBePlaced() },
  );
}
