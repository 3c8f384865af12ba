import { activitiesLimits } from '#server/activities/contract.ts';

const NAME = 'id';

/** The sheet of these activities. The address holds all of it, so that it also works without script. */
export function shortlistAddress(ids: readonly string[]): string {
  const search = new URLSearchParams(ids.map((id) => [NAME, id])).toString();
  return search === '' ? '/whats-on/shortlist' : `/whats-on/shortlist?${search}`;
}

export function idsInAddress(search: URLSearchParams): string[] {
  return search.getAll(NAME);
}

/** With the activity at the end, or without it where it was there. A full list stays as it is. */
export function toggledShortlist(ids: readonly string[], id: string): string[] {
  if (ids.includes(id)) return ids.filter((one) => one !== id);
  return ids.length < activitiesLimits.shortlist ? [...ids, id] : [...ids];
}
