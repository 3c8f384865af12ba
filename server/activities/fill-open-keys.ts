import { isNotThere, laterThan } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { withLaterFields } from './later-fields.ts';
import { openKeysOf, openWordsOf } from './open-keys.ts';

const AT_ONCE = 500;

/**
 * Gives what the open data is found by to activities that were stored without. One that is changed
 * meanwhile gets it by that change, and keeps it.
 */
export async function fillOpenKeys(goOn: () => Promise<void>): Promise<void> {
  let after = {};
  for (;;) {
    const found: ActivityRecord[] = await Activity.find({ ...after, openKeys: isNotThere() })
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean();
    const last = found.at(-1);
    if (!last) return;
    await Activity.bulkWrite(
      found.map((stored) => ({
        updateOne: {
          filter: { _id: stored._id, openKeys: isNotThere() },
          update: { $set: keysOf(stored) },
        },
      })),
      { ordered: false },
    );
    after = { _id: laterThan(last._id) };
    await goOn();
  }
}

/** What an activity is found by, as it stands. */
export function keysOf(stored: ActivityRecord): Pick<ActivityRecord, 'openKeys' | 'openWords'> {
  const activity = withLaterFields(stored);
  return { openKeys: openKeysOf(activity), openWords: openWordsOf(activity) };
}
