import type { Weekday } from '../contract.ts';

/*
 * Which venue and day for each date make the largest burden of the year as small as it can be. Pure:
 * the same question, in whatever order, has the same answer.
 */

/** Where a date is when nobody drives: by phone or online alone. */
export const NOWHERE = '';

export interface RotaOption {
  /** 2026-10-14. */
  day: string;
  weekday: Weekday;
  /** Key of a venue, `NOWHERE`, or null for one whose place is not known. */
  venue: string | null;
  /** What gets in the way: a bank holiday, other meetings at the hour. */
  hindrances: number;
}

export interface RotaQuestion {
  organisations: readonly {
    id: string;
    /** Miles there and back, by venue. Empty where nobody has said from where it sets off. */
    ways: ReadonlyMap<string, number>;
    /** Which part of its people misses a meeting on that day, from 0 to 1. */
    missed: Readonly<Record<Weekday, number>>;
  }[];
  /** Dates of the year that are over. */
  held: readonly Pick<RotaOption, 'weekday' | 'venue'>[];
  dates: readonly { id: string; present: RotaOption; options: readonly RotaOption[] }[];
}

/** What is wrong with a plan, the heaviest first. The smaller the better. */
export type RotaMeasure = readonly [hindrances: number, largest: number, unevenness: number];

/** A moved day asks everybody again, so it has to spare this part of people, or of the longest way. */
const MOVE_WEIGHS = 0.05;
const FINENESS = 1e6;

/** By id of the date. A date that is not in it stays as it is. */
export type RotaPlan = ReadonlyMap<string, RotaOption>;

/**
 * Begins with the dates as they are and takes what is better: one date at a time, and two at once where
 * no one alone makes it better.
 */
export function planRota(question: RotaQuestion): RotaPlan {
  const weighed = weigh(question);
  const { dates } = weighed;
  let chosen: readonly number[] = dates.map(() => 0);
  for (let next: readonly number[] | null = chosen; next;) {
    chosen = next;
    const singles = singlesFrom(dates, chosen);
    next = bestOf(weighed, chosen, singles) ?? bestOf(weighed, chosen, pairsOf(singles));
    // Added up anew: what only rounding makes better would go round for ever.
    if (next && !isSmaller(measureOf(weighed, next), measureOf(weighed, chosen))) break;
  }
  return new Map(
    dates.flatMap(({ id, options }, index) => {
      const option = options[chosen[index] ?? 0];
      return option ? [[id, option] as const] : [];
    }),
  );
}

/** How even a plan is, by the same measure that chooses it. */
export function measureRota(question: RotaQuestion, plan: RotaPlan): RotaMeasure {
  const weighed = weigh(question, plan);
  return measureOf(
    weighed,
    weighed.dates.map(({ id, options }) => {
      const meant = plan.get(id);
      return meant ? options.findIndex((option) => isSame(option, meant)) : 0;
    }),
  );
}

export function isSmaller(one: RotaMeasure, other: RotaMeasure): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

interface WeighedDate {
  id: string;
  /** The present one first, the others in an order of their own. */
  options: RotaOption[];
  /** What each option lays on each organisation. */
  burdens: Float64Array[];
}

interface Weighed {
  /** What the meetings that are over have laid on each organisation. */
  held: Float64Array;
  dates: WeighedDate[];
}

function weigh(question: RotaQuestion, plan?: RotaPlan): Weighed {
  const organisations = [...question.organisations].sort(by(({ id }) => id));
  const held = [...question.held].sort(by(({ weekday, venue }) => `${weekday} ${venue}`));
  const meetings = held.length + question.dates.length;
  const known = held.filter(({ venue }) => venue !== null).length + question.dates.length;
  const longest = Math.max(1, ...organisations.flatMap(({ ways }) => [...ways.values()]));
  const burdensOf = ({ weekday, venue }: Pick<RotaOption, 'weekday' | 'venue'>) =>
    organisations.map(({ ways, missed }) => ({
      miles: venue === null ? null : (ways.get(venue) ?? 0) / longest / known,
      missed: missed[weekday] / meetings,
      middle: middleOf(ways) / longest / known,
    }));
  const total = new Float64Array(organisations.length);
  for (const one of held) {
    for (const [index, { miles, missed }] of burdensOf(one).entries()) {
      total[index] = (total[index] ?? 0) + (miles ?? 0) + missed;
    }
  }
  const dates = [...question.dates]
    .sort(by(({ id, present }) => `${present.day} ${id}`))
    .map(({ id, present, options }): WeighedDate => {
      const meant = plan?.get(id);
      const others = [...options, ...(meant ? [meant] : [])]
        .filter((option) => !isSame(option, present))
        .sort(by(({ day, venue }) => `${day} ${venue}`));
      const all = [present, ...others];
      return {
        ...{ id, options: all },
        burdens: all.map((option) => {
          const move = option.day === present.day ? 0 : MOVE_WEIGHS / meetings;
          return Float64Array.from(
            burdensOf(option),
            ({ miles, missed, middle }) => (miles ?? middle) + missed + move,
          );
        }),
      };
    });
  return { held: total, dates };
}

/** A date that is still to come, where nobody knows where it will be, counts as an ordinary way. */
function middleOf(ways: ReadonlyMap<string, number>): number {
  const miles = [...ways.values()].sort((one, other) => one - other);
  return miles.length === 0 ? 0 : miles.reduce((sum, one) => sum + one, 0) / miles.length;
}

function measureOf(weighed: Weighed, chosen: readonly number[]): RotaMeasure {
  const { hindrances, burdens } = totalOf(weighed, chosen);
  return asMeasure(hindrances, burdens);
}

function totalOf({ held, dates }: Weighed, chosen: readonly number[]) {
  const burdens = Float64Array.from(held);
  let hindrances = 0;
  for (const [index, date] of dates.entries()) {
    const option = chosen[index] ?? 0;
    hindrances += date.options[option]?.hindrances ?? 0;
    add(burdens, date.burdens[option], 1);
  }
  return { hindrances, burdens };
}

function add(to: Float64Array, burdens: Float64Array | undefined, times: 1 | -1): void {
  if (!burdens) return;
  for (let place = 0; place < to.length; place += 1) {
    to[place] = (to[place] ?? 0) + times * (burdens[place] ?? 0);
  }
}

function asMeasure(hindrances: number, burdens: Float64Array): RotaMeasure {
  let [largest, squares] = [0, 0];
  for (const burden of burdens) {
    largest = Math.max(largest, burden);
    squares += burden * burden;
  }
  return [hindrances, rounded(largest), rounded(squares)];
}

const rounded = (value: number) => Math.round(value * FINENESS);

type Move = readonly [date: number, option: number];

/** The best of these moves, where it is better than nothing. */
function bestOf(
  weighed: Weighed,
  chosen: readonly number[],
  tries: Iterable<readonly Move[]>,
): number[] | null {
  const now = totalOf(weighed, chosen);
  const changes = changesFrom(weighed.dates, chosen);
  let best = asMeasure(now.hindrances, now.burdens);
  let found: readonly Move[] | null = null;
  for (const moves of tries) {
    const changed = moves.flatMap(([date, option]) => changes[date]?.[option] ?? []);
    const measure = measureAfter(now, changed, best);
    if (!measure || !isSmaller(measure, best)) continue;
    [best, found] = [measure, moves];
  }
  if (!found) return null;
  const next = [...chosen];
  for (const [index, option] of found) next[index] = option;
  return next;
}

interface Change {
  hindrances: number;
  burdens: Float64Array;
}

/** What each option of each date adds to what is chosen there now. */
function changesFrom(dates: readonly WeighedDate[], chosen: readonly number[]): Change[][] {
  return dates.map(({ options, burdens }, date) => {
    const was = chosen[date] ?? 0;
    return options.map((option, index) => {
      const change = Float64Array.from(burdens[index] ?? []);
      add(change, burdens[was], -1);
      return { hindrances: option.hindrances - (options[was]?.hindrances ?? 0), burdens: change };
    });
  });
}

/** Null as soon as it is clear that the best so far is better. */
function measureAfter(
  { hindrances, burdens }: Change,
  changes: readonly Change[],
  [fewest, smallest]: RotaMeasure,
): RotaMeasure | null {
  const total = changes.reduce((sum, change) => sum + change.hindrances, hindrances);
  if (total > fewest) return null;
  const most = total < fewest ? Infinity : (smallest + 1) / FINENESS;
  let [largest, squares] = [0, 0];
  for (let place = 0; place < burdens.length; place += 1) {
    let burden = burdens[place] ?? 0;
    for (const change of changes) burden += change.burdens[place] ?? 0;
    if (burden > most) return null;
    if (burden > largest) largest = burden;
    squares += burden * burden;
  }
  return [total, rounded(largest), rounded(squares)];
}

function singlesFrom(dates: readonly WeighedDate[], chosen: readonly number[]): [Move][] {
  return dates.flatMap(({ options }, date) =>
    options.flatMap((_, option): [Move][] => (option === chosen[date] ? [] : [[[date, option]]])),
  );
}

function* pairsOf(singles: readonly [Move][]): Generator<readonly Move[]> {
  for (const [index, [one]] of singles.entries()) {
    for (let next = index + 1; next < singles.length; next += 1) {
      const [other] = singles[next] ?? [];
      if (other && other[0] !== one[0]) yield [one, other];
    }
  }
}

const isSame = (one: RotaOption, other: RotaOption) =>
  one.day === other.day && one.venue === other.venue;

function by<Item>(key: (item: Item) => string) {
  return (one: Item, other: Item) => {
    const [first, second] = [key(one), key(other)];
    return first < second ? -1 : Number(first > second);
  };
}
