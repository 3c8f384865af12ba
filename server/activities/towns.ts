import type { ClientSession } from 'mongoose';

import type { Position } from '../lib/distance.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { Activity, asId } from './activity.model.ts';
import { toBePlaced } from './placing.ts';

/** A town or village in which there is something to join. */
export interface TownWithActivities {
  key: string;
  name: string;
  activities: number;
}

/** So many are looked at to find the middle of a town. */
const SOME = 100;

/** How many open activities there are in each town of a county, most first: what places are handed. */
export async function countTowns(countyId: string, most: number): Promise<TownWithActivities[]> {
  return Activity.aggregate<TownWithActivities>([
    { $match: { countyId: asId(countyId), state: 'open' } },
    { $group: { _id: '$townKey', name: { $min: '$town' }, activities: { $sum: 1 } } },
    { $match: { _id: { $ne: '' } } },
    { $sort: { activities: -1, _id: 1 } },
    { $limit: most },
    { $project: { _id: 0, key: '$_id', name: 1, activities: 1 } },
  ]);
}

/** The middle of the activities of a town whose postcode tells where they are; null without one. */
export async function findTown(
  countyId: string,
  townKey: string,
): Promise<(Position & { name: string }) | null> {
  const [middle] = await Activity.aggregate<Position & { name: string }>([
    {
      $match: { countyId: asId(countyId), state: 'open', townKey, 'position.from': 'postcode' },
    },
    { $limit: SOME },
    {
      $group: {
        _id: null,
        name: { $min: '$town' },
        latitude: { $avg: '$position.latitude' },
        longitude: { $avg: '$position.longitude' },
      },
    },
    { $project: { _id: 0 } },
  ]);
  return middle ?? null;
}

/** Marks the activities of these towns, in the transaction in which the towns get another place. */
export async function markTowns(
  countyId: string,
  townKeys: readonly string[],
  session: ClientSession,
): Promise<void> {
  await Activity.updateMany(
    { countyId, state: 'open', townKey: anyOf(townKeys) },
    { $set: toBePlaced() },
    { session },
  );
}
