import type { Position } from '../lib/distance.ts';
import { findPostcode } from '../lib/text/postcode.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { newId, type ActivityRecord } from './activity.model.ts';
import type { ActivityWords } from './contract.ts';
import { cellsOf } from './open-cells.ts';
import { openText } from './open-words.ts';

/*
 * Where an activity is follows from what its place says. It is worked out behind every write, by
 * `placeActivities`, and never by the write itself: a service that knows postcodes may take its time.
 */

type Placed = Pick<ActivityRecord, 'position' | 'openCells' | 'openPoint'>;

/** What the position follows from. */
export function placeIn({ placeWords, town }: Pick<ActivityWords, 'placeWords' | 'town'>) {
  return { postcode: findPostcode(placeWords)?.whole ?? null, townKey: toNameKey(town) };
}

/** Somebody has to work out where it is. Each mark is one of its own, so that none is overlooked. */
export const toBePlaced = () => ({ placeDue: newId() });

/** Nobody knows yet where it is. */
export const unplaced = (): Placed => ({ position: null, openCells: [], openPoint: null });

/** It is no longer where it was, where the words of its place say something else. */
export function unplacedWhereMoved(before: ActivityWords, after: ActivityWords): Partial<Placed> {
  const [there, here] = [placeIn(before), placeIn(after)];
  const isThere = there.postcode === here.postcode && there.townKey === here.townKey;
  return isThere ? {} : unplaced();
}

/** All that is stored of a position. */
export function positionFields(
  activity: ActivityRecord,
  position: ActivityRecord['position'],
): Placed {
  const open = openPosition({ ...activity, position });
  return {
    position,
    openCells: open ? cellsOf(open) : [],
    openPoint: open && [open.longitude, open.latitude],
  };
}

/**
 * The position for everybody. Words of a place that name somebody stay inside, and so does where a
 * postcode in them leads.
 */
export function openPosition(activity: ActivityRecord): Position | null {
  const { position, placeWords } = activity;
  if (!position) return null;
  const { latitude, longitude, from } = position;
  const isHidden = from === 'postcode' && openText(placeWords, activity) === '';
  return isHidden ? null : { latitude, longitude };
}
