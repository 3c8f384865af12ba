import { ageBands, milesAway, type AgeBand } from '#server/activities/contract.ts';
import type { BoardFacets, BoardFilters } from '#server/activities/page-views.ts';

/** An activity as far as filters ask about it. */
export interface Drawn {
  matters: string[];
  access: string[];
  day: string[];
  part: string[];
  mode: string[];
  town: string;
  join: string;
  free: boolean;
  door: boolean;
  room: string;
  saidDaysAgo: number;
  /** It is closed from as many days ago to as many days from now; 0 for not at all. */
  closedAround: number;
  addedDaysAgo: number;
  social: boolean;
  /** Years; null for no bound. */
  ages: [number | null, number | null];
  /** Metres north of Ambry; null where nobody knows where it is. */
  metresAway: number | null;
  /** The field of which somebody said that it is wrong. */
  wrong: string;
  /** Days ago that times and phone were checked. */
  checkedDaysAgo: number;
  /** What follows from these two. */
  trust: string;
  commitment: string;
  size: string;
  whom: string;
}

type Chosen = Omit<BoardFilters, 'words' | 'place'>;
const single = [
  ...(['town', 'day', 'part', 'join', 'mode'] as const),
  ...(['commitment', 'size', 'whom', 'trust'] as const),
] as const;

/** Total and facets of the board, by going through the whole list once for every value. */
export function countNaively(
  activities: readonly Drawn[],
  chosen: Chosen,
): { total: number; facets: BoardFacets } {
  const count = (filters: Chosen) => activities.filter((one) => fits(one, filters)).length;
  const counts = (values: string[], withValue: (value: string) => object) =>
    Object.fromEntries(
      [...new Set(values)]
        .filter((value) => value !== '')
        .map((value) => [value, count({ ...chosen, ...withValue(value) })] as const)
        .filter(([, found]) => found > 0),
    );
  const oneOf = (name: (typeof single)[number]) =>
    counts(
      activities.flatMap((one) => one[name]),
      (value) => ({ [name]: value }),
    );
  const allOf = (name: 'matters' | 'access') =>
    counts(
      activities.flatMap((one) => one[name]),
      (value) => ({ [name]: [...chosen[name], value] }),
    );
  return {
    total: count(chosen),
    facets: {
      room: count({ ...chosen, room: true }),
      free: count({ ...chosen, free: true }),
      door: count({ ...chosen, door: true }),
      recent: count({ ...chosen, recent: true }),
      social: count({ ...chosen, social: true }),
      reported: count({ ...chosen, reported: true }),
      ...{ matters: allOf('matters'), access: allOf('access'), town: oneOf('town') },
      ...{ day: oneOf('day'), part: oneOf('part'), join: oneOf('join'), mode: oneOf('mode') },
      ...{ commitment: oneOf('commitment'), size: oneOf('size'), whom: oneOf('whom') },
      trust: oneOf('trust'),
      age: counts([...ageBands], (age) => ({ age })),
      within: counts([...milesAway], (within) => ({ within })),
    },
  };
}

function fits(one: Drawn, chosen: Chosen): boolean {
  const hasRoomNow = one.room === 'roomNow' && one.saidDaysAgo <= 21 && one.closedAround === 0;
  return (
    (!chosen.room || hasRoomNow) &&
    (!chosen.free || one.free) &&
    (!chosen.door || one.door) &&
    (!chosen.recent || one.addedDaysAgo < 7) &&
    (!chosen.social || one.social) &&
    (!chosen.reported || one.wrong !== '') &&
    chosen.matters.every((value) => one.matters.includes(value)) &&
    chosen.access.every((value) => one.access.includes(value)) &&
    (chosen.age === '' || isForAge(one, chosen.age)) &&
    (chosen.within === '' ||
      (one.metresAway !== null && one.metresAway <= Number(chosen.within) * 1_609.344)) &&
    single.every((name) => chosen[name] === '' || [one[name]].flat().includes(chosen[name]))
  );
}

/** Whether somebody of one of these ages may come. */
function isForAge({ ages: [youngest, oldest] }: Drawn, band: AgeBand): boolean {
  const years = { child: 5, teen: 15, young: 20, adult: 40, older: 70 };
  const age = years[band];
  return (youngest ?? 0) <= age && age <= (oldest ?? 120);
}

/** How far it can be trusted, by days on the calendar. */
export function trustOf({ wrong, checkedDaysAgo }: Omit<Drawn, 'trust'>): string {
  if (wrong === 'times' || wrong === 'phone' || checkedDaysAgo > 180) return 'stale';
  return checkedDaysAgo > 90 ? 'ageing' : 'fresh';
}
