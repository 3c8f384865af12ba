import type { Types } from 'mongoose';

import { retryWrite } from '../lib/database/retry.ts';
import { notLaterThan } from '../lib/trusted-filters.ts';
import type { ActivitiesTools } from './activities-tools.ts';
import { Activity, newId, type ActivityRecord } from './activity.model.ts';
import { withLaterFields } from './later-fields.ts';
import { placeIn, positionFields, toBePlaced } from './placing.ts';
import { tellPut } from './tell-put.ts';

const AT_ONCE = 100;
/** A service that others run is not asked more at one moment. */
const ASKED_AT_ONCE = 5;

interface Work {
  /** Says that it is still at work. */
  touch?: () => Promise<void>;
}

/**
 * Works out where activities are that were written since, or whose town was put on the map or moved:
 * by the postcode in the words of their place, or else by their town. May run in several processes at
 * once: a mark that was renewed meanwhile stands, and is seen to by the next run.
 */
export async function placeActivities(
  tools: ActivitiesTools,
  { touch = () => Promise.resolve() }: Work = {},
): Promise<void> {
  // What waits for a service that is away gets a later mark, and is left to the next run.
  const until = newId();
  for (;;) {
    const due = await readDue(until);
    if (due.length === 0) return;
    // After the marks: a place that changes from here on marks again what lies in it.
    const places = await readPlacesOf(tools, due);
    const found = new Map<ActivityRecord, Found>();
    await inHands(due, async (activity) => {
      found.set(activity, await findPosition(tools, activity, places));
    });
    const changed = await keep(tools, found);
    await tell(tools, changed);
    await touch();
  }
}

async function readDue(until: Types.ObjectId): Promise<ActivityRecord[]> {
  const due = await Activity.find({ placeDue: notLaterThan(until) })
    .sort({ placeDue: 1 })
    .limit(AT_ONCE)
    .lean();
  return due.map(withLaterFields);
}

type Places = ReadonlyMap<string, Awaited<ReturnType<ActivitiesTools['readPlaces']>>>;

async function readPlacesOf(
  tools: ActivitiesTools,
  activities: readonly ActivityRecord[],
): Promise<Places> {
  const countyIds = [...new Set(activities.map(({ countyId }) => countyId.toString()))];
  const read = countyIds.map(async (id) => [id, await tools.readPlaces(id)] as const);
  return new Map(await Promise.all(read));
}

async function inHands(
  activities: readonly ActivityRecord[],
  work: (activity: ActivityRecord) => Promise<void>,
): Promise<void> {
  const waiting = [...activities];
  async function takeNext(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  }
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, takeNext));
}

interface Found {
  position: ActivityRecord['position'];
  /** Nobody answered who may know better. */
  isForNow: boolean;
}

async function findPosition(
  tools: ActivitiesTools,
  activity: ActivityRecord,
  places: Places,
): Promise<Found> {
  const { postcode, townKey } = placeIn(activity);
  const found = postcode === null ? null : await tools.locatePostcode(postcode);
  if (found !== null && typeof found === 'object') {
    const { latitude, longitude } = found;
    return { position: { latitude, longitude, from: 'postcode' }, isForNow: false };
  }
  const town = places.get(activity.countyId.toString())?.get(townKey);
  const { position: before } = activity;
  const isForNow = found === 'away';
  // What was known before is still where it is: a changed place has lost its position by the change.
  if (isForNow && before?.from === 'postcode') return { position: before, isForNow };
  if (!town) return { position: null, isForNow };
  const { latitude, longitude } = town;
  return { position: { latitude, longitude, from: 'place' }, isForNow };
}

/** @returns those whose position is another one now */
async function keep(
  { clock }: ActivitiesTools,
  found: ReadonlyMap<ActivityRecord, Found>,
): Promise<ActivityRecord[]> {
  const placedAt = clock.now();
  const moved: ActivityRecord[] = [];
  const writes = [...found].map(([activity, { position, isForNow }]) => {
    const { _id, placeDue } = activity;
    const isMoved = !isSame(activity.position, position);
    if (isMoved) moved.push(activity);
    return {
      updateOne: {
        filter: { _id, ...(placeDue && { placeDue }) },
        update: {
          $set: {
            ...positionFields(activity, position),
            ...(isMoved ? { placedAt } : {}),
            ...(isForNow ? toBePlaced() : {}),
          },
          ...(isForNow ? {} : { $unset: { placeDue: 1 } }),
        },
      },
    };
  });
  await retryWrite(() => Activity.bulkWrite(writes, { ordered: false }));
  return moved;
}

function isSame(one: ActivityRecord['position'], other: ActivityRecord['position']): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.latitude === other.latitude && one.longitude === other.longitude && one.from === other.from
  );
}

/** Boards hear of it as of other changes; the version stays, since no words have changed. */
async function tell(tools: ActivitiesTools, moved: readonly ActivityRecord[]): Promise<void> {
  const byCounty = new Map<string, ActivityRecord[]>();
  for (const activity of moved.filter(({ state }) => state === 'open')) {
    const countyId = activity.countyId.toString();
    byCounty.set(countyId, [...(byCounty.get(countyId) ?? []), activity]);
  }
  for (const [countyId, activities] of byCounty) {
    const news = activities.map(({ _id, organisationId }) => {
      return { id: _id.toString(), organisationId: organisationId.toString(), isNew: false };
    });
    await tellPut(tools, { countyId }, news);
  }
}
