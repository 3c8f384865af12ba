import type { ActivityRecord } from './activity.model.ts';

/** Whether somebody has checked it, reported it wrong or said something of its room since. */
export function isTouchedAfter(
  { checks, reports, capacity, closures }: ActivityRecord,
  moment: Date,
): boolean {
  const said = [...Object.values(checks), ...Object.values(reports ?? {}), capacity];
  return [...said, ...(closures ?? [])].some((one) => (one?.at.getTime() ?? 0) > moment.getTime());
}
