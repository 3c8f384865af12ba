import { isNotThere, laterThan } from '../lib/trusted-filters.ts';
import { Activity, type ActivityRecord } from './activity.model.ts';
import { toBePlaced, unplaced } from './placing.ts';

const AT_ONCE = 500;

/** Marks activities that were stored without a position: the next run of `placeActivities` finds it. */
export async function fillPositions(goOn: () => Promise<void>): Promise<void> {
  let after = {};
  for (;;) {
    const found: Pick<ActivityRecord, '_id'>[] = await Activity.find(
      { ...after, position: isNotThere() },
      { _id: 1 },
    )
      .sort({ _id: 1 })
      .limit(AT_ONCE)
      .lean();
    const last = found.at(-1);
    if (!last) return;
    await Activity.bulkWrite(
      found.map(({ _id }) => ({
        updateOne: {
          filter: { _id, position: isNotThere() },
          update: { $set: { ...unplaced(), ...toBePlaced() } },
        },
      })),
      { ordered: false },
    );
    after = { _id: laterThan(last._id) };
    await goOn();
  }
}
