import type { Schedule } from './contract.ts';

type Chosen = Pick<Schedule, 'startsOn' | 'moreDates'>;

/** All dates of what is once, soonest first. What an older version stored has one. */
export function chosenDates({ startsOn, moreDates = [] }: Chosen): string[] {
  return [startsOn, ...moreDates];
}

/** Those of them that are not over by this day; the last one where all of them are. */
export function datesToSay(chosen: Chosen, today: string): string[] {
  const dates = chosenDates(chosen);
  const coming = dates.filter((date) => date >= today);
  return coming.length > 0 ? coming : dates.slice(-1);
}
