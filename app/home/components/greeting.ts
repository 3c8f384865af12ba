import { clockTime } from '#app/lib/dates.ts';

/** By the clocks of the county. */
export function greeting(now: string): string {
  const hour = Number(clockTime(now).slice(0, 2));
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
