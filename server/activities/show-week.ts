import { Temporal } from 'temporal-polyfill';

import type { Actor } from '../accounts/contract.ts';
import { countCommon, createBitSet, intersectionOf, placesIn, putBit } from '../lib/bit-set.ts';
import { dayInCounty } from '../lib/freshness.ts';
import { parseInput } from '../lib/parse-input.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { BoardTools } from './activities-tools.ts';
import { Activity } from './activity.model.ts';
import type { BoardEntry } from './board/board-entry.ts';
import type { CountyBoard } from './board/county-board.ts';
import { readAskedBoard } from './board/read-asked-board.ts';
import { takesPlaceOn, weekOf, type WeekDay } from './board/week-days.ts';
import { activitiesLimits } from './contract.ts';
import { weekInput } from './inputs.ts';
import type { ActivityInWeek, ActivityWeek, DayOfWeek } from './page-views.ts';
import { requireBoard } from './require-activity.ts';
import { sayHours } from './say-when.ts';
import { isWithin } from './sessions.ts';

/**
 * One week of what the filters leave: each day with its first ones and how many more there are. It
 * goes as far back as this week, and as far ahead as a date can be. For activity providers it is not
 * there.
 */
export async function showWeek(
  tools: BoardTools,
  actor: Actor,
  rawInput: unknown = {},
): Promise<ActivityWeek> {
  const { week: asked, after: _after, ...filters } = parseInput(weekInput, rawInput);
  requireBoard(actor);
  const today = dayInCounty(tools.clock.now());
  const days = weekOf(within(asked === '' ? today : asked, today));
  const { board, asked: left, near } = await readAskedBoard(tools, actor, filters);
  const found = days.map((day) => firstOf(board, left.left, day));
  const names = await readNames(found.flatMap(({ entries }) => entries));
  const monday = Temporal.PlainDate.from(days[0]?.date ?? today);
  const weekFrom = (date: Temporal.PlainDate) => {
    const day = date.toString();
    return within(day, today) === day ? day : null;
  };
  return {
    ...{ filters, total: left.total, facets: left.facets, near: near && { name: near.name } },
    days: found.map(({ entries, ...day }) => ({
      ...day,
      activities: entries.flatMap((entry) => viewInWeek(entry, day.date, names)),
    })),
    withoutTimes: left.total - countCommon(left.left, board.passing('timed')),
    before: weekFrom(monday.subtract({ days: 1 })),
    after: weekFrom(monday.add({ days: 7 })),
  };
}

/** The nearest date of the weeks that can be shown. */
function within(date: string, today: string): string {
  const first = weekOf(today)[0]?.date ?? today;
  const last = Temporal.PlainDate.from(today).add({ days: activitiesLimits.daysAhead }).toString();
  if (date < first) return first;
  return date > last ? last : date;
}

type Found = Omit<DayOfWeek, 'activities'> & { entries: BoardEntry[] };

/** Those of a day that begin first, and by name where they begin together. */
function firstOf(board: CountyBoard, left: CountyBoard['everything'], day: WeekDay): Found {
  const most = activitiesLimits.activitiesOnDay;
  const set = intersectionOf([left, board.onDay(day.date, () => placesOn(board, day))]);
  const first: BoardEntry[] = [];
  for (const place of placesIn(set)) {
    const entry = board.entries[place];
    const last = first.at(-1);
    if (!entry || (first.length === most && last && opensAt(entry) >= opensAt(last))) continue;
    const at = first.findIndex((other) => opensAt(entry) < opensAt(other));
    first.splice(at === -1 ? first.length : at, 0, entry);
    if (first.length > most) first.pop();
  }
  return { date: day.date, day: day.day, total: countCommon(set, set), entries: first };
}

function opensAt({ schedule }: BoardEntry): string {
  return schedule?.opensAt ?? '';
}

function placesOn(board: CountyBoard, day: WeekDay) {
  const set = createBitSet();
  for (const [place, { schedule }] of board.entries.entries()) {
    if (schedule && takesPlaceOn(schedule, day)) putBit(set, place, true);
  }
  return set;
}

interface Named {
  name: string;
  organisationName: string;
}

async function readNames(entries: readonly BoardEntry[]): Promise<Map<string, Named>> {
  const ids = [...new Set(entries.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const found = await Activity.find({ _id: anyOf(ids), state: 'open' })
    .select('name organisationName')
    .lean();
  return new Map(found.map((one) => [one._id.toString(), one]));
}

/** What was taken off the board this very moment is left out. */
function viewInWeek(
  { id, town, schedule, closures }: BoardEntry,
  date: string,
  names: ReadonlyMap<string, Named>,
): ActivityInWeek[] {
  const named = names.get(id);
  if (!named || !schedule) return [];
  return [
    {
      ...{ id, town, name: named.name, organisation: named.organisationName },
      hours: sayHours(schedule),
      isOff: isWithin(closures, date),
    },
  ];
}
