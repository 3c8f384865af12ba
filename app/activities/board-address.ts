import type { BoardFilters } from '#server/activities/page-views.ts';

/** One of the ways to look at the same activities: a list, a week, a map. */
export interface BoardView {
  path: '/whats-on' | '/whats-on/week' | '/whats-on/map';
  /** What stands in its address beside the filters. */
  kept: [string, string][];
}

export const listView: BoardView = { path: '/whats-on', kept: [] };
export const mapView: BoardView = { path: '/whats-on/map', kept: [] };
export const weekView = (week: string): BoardView => ({
  path: '/whats-on/week',
  kept: week === '' ? [] : [['week', week]],
});

export type BoardChange = Partial<BoardFilters>;
const lists = ['matters', 'access'] as const;
const ticks = ['room', 'free', 'door', 'recent', 'social', 'reported'] as const;
const texts = [
  ...(['words', 'town', 'day', 'part', 'join', 'mode'] as const),
  ...(['commitment', 'size', 'whom', 'age', 'trust', 'place', 'within'] as const),
] as const;

/** What stands in the address, as the use case reads it. */
export function readBoardAddress(search: URLSearchParams): Record<string, string | string[]> {
  const address: Record<string, string | string[]> = { after: search.get('after') ?? '' };
  for (const name of [...ticks, ...texts]) address[name] = search.get(name) ?? '';
  for (const name of lists) address[name] = search.getAll(name);
  return address;
}

/** Names and values of the filters that are on, in a steady order. */
export function boardFields(filters: BoardFilters): [string, string][] {
  return [
    ...texts.flatMap((name): [string, string][] =>
      filters[name] === '' ? [] : [[name, filters[name]]],
    ),
    ...ticks.flatMap((name): [string, string][] => (filters[name] ? [[name, 'yes']] : [])),
    ...lists.flatMap((name) => filters[name].map((value): [string, string] => [name, value])),
  ];
}

/** The address of the board with these filters, from its first page. */
export function boardAddress(
  filters: BoardFilters,
  change: BoardChange = {},
  { path, kept }: BoardView = listView,
): string {
  return viewAddress({ path, kept: [...boardFields({ ...filters, ...change }), ...kept] });
}

/** The address of a view without a filter. */
export function viewAddress({ path, kept }: BoardView): string {
  const search = new URLSearchParams(kept).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The same list with the value, or without it where it was there. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
