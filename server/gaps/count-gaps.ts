import { toNameKey } from '../lib/text/name-key.ts';
import {
  unfilledStates,
  type GapCounts,
  type GapFacets,
  type GapFilters,
  type GapKind,
  type GapState,
  type Need,
} from './contract.ts';

/** So many gaps are alike in this. */
export interface GapTally {
  need: Need;
  townKey: string;
  /** The town as it is written. */
  place: string;
  kind: GapKind;
  state: GapState | 'hidden';
  count: number;
}

type Facet = keyof GapFacets;

/**
 * How many gaps the filters leave, and for every value how many it would leave beside the others. What
 * a moderator hid counts for nothing.
 */
export function countGaps(
  all: readonly GapTally[],
  filters: GapFilters,
): { total: number; facets: GapFacets } {
  const tallies = all.filter(({ state }) => state !== 'hidden');
  const townNames = nameTowns(tallies);
  const passes: Record<Facet, (tally: GapTally) => boolean> = {
    need: ({ need }) => filters.need === '' || need === filters.need,
    town: ({ townKey }) => filters.town === '' || townKey === toNameKey(filters.town),
    kind: ({ kind }) => filters.kind === '' || kind === filters.kind,
    state: ({ state }) =>
      filters.state === '' ? unfilledStates.some((one) => one === state) : state === filters.state,
  };
  const left = (but?: Facet) =>
    tallies.filter((tally) =>
      Object.entries(passes).every(([facet, pass]) => facet === but || pass(tally)),
    );
  return {
    total: left().reduce((sum, { count }) => sum + count, 0),
    facets: {
      need: countBy(left('need'), ({ need }) => need),
      town: countBy(left('town'), ({ townKey }) => townNames.get(townKey) ?? townKey),
      kind: countBy(left('kind'), ({ kind }) => kind),
      state: countBy(left('state'), ({ state }) => state),
    },
  };
}

/** One spelling for each town, the same whichever gaps are left. */
function nameTowns(tallies: readonly GapTally[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { townKey, place } of tallies) {
    const before = names.get(townKey);
    if (before === undefined || place < before) names.set(townKey, place);
  }
  return names;
}

function countBy(tallies: readonly GapTally[], nameOf: (tally: GapTally) => string): GapCounts {
  const counts = new Map<string, number>();
  for (const tally of tallies) {
    counts.set(nameOf(tally), (counts.get(nameOf(tally)) ?? 0) + tally.count);
  }
  return Object.fromEntries(
    [...counts].sort(([one], [other]) => one.localeCompare(other, 'en-GB')),
  );
}
