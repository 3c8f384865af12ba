import type { ActivityRecord } from './activity.model.ts';
import type { ActivityMergeRecord } from './activity-merge.model.ts';
import { isTouchedAfter } from './is-touched-after.ts';
import { mergeLimits } from './merge-views.ts';

const HOUR_MS = 3_600_000;

/** Whether a merge can be taken back: within a day, and nobody has touched what stayed since. */
export function isUndoable(
  { at, version, stayedId }: ActivityMergeRecord,
  stayed: ActivityRecord,
  now: Date,
): boolean {
  const isLate = now.getTime() - at.getTime() > mergeLimits.hoursToUndo * HOUR_MS;
  const isAsItWas = stayedId.equals(stayed._id) && stayed.version === version;
  return !isLate && isAsItWas && !isTouchedAfter(stayed, at);
}
