import {
  accessCodes,
  days,
  partsOfDay,
  whatMattersCodes,
  type AttendanceMode,
  type CheckedField,
  type Day,
  type RoomState,
} from '#server/activities/contract.ts';

import { activityRows, type ActivityRow } from './activity-rows.ts';
import { activityMore, activityTimes } from './activity-times.ts';
import { storySeed } from './county.ts';
import { groups } from './organisations.ts';
import { activityProviders, linkWorkers } from './people.ts';
import type { Joining } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import {
  DAY,
  HOUR,
  lastAtWork,
  MINUTE,
  officeHours,
  readCalendar,
  startOfDay,
  toInstant,
  toWallTime,
  type WallTime,
} from './working-time.ts';

/** What happens to one activity of the story, before anything is written anywhere. */
export interface PlannedActivity {
  organisation: string;
  /** The fields of its form, but for whose it is. */
  form: Record<string, string | string[]>;
  addedBy: string;
  addedAt: Date;
  confirmed: { by: string; at: Date; fields: CheckedField[] } | null;
  room: { by: string; at: Date; state: RoomState } | null;
}

/** Where nobody meets at a place. */
const modesOf: Record<string, AttendanceMode[]> = {
  'Forms by phone': ['phone'],
  'Tai chi by video': ['video'],
  'A friend at home after a loss': ['homeVisit', 'phone'],
  'Help on the phone with your phone': ['phone'],
};

/** Days ago that somebody said whether there is room; after 21 it is not known any more. */
const roomSaid: Record<string, [RoomState, number]> = {
  'Loosestrife allotment mornings': ['roomNow', 2],
  "Quillbeck Men's Shed woodwork": ['roomNow', 5],
  'Ambry Grief Café': ['roomNow', 8],
  'Half a mile by the sea wall': ['roomNow', 1],
  'Warm room': ['roomNow', 12],
  'Memory singing': ['roomNow', 16],
  'Tablet lessons': ['shortWait', 4],
  'Beginners’ rowing': ['shortWait', 9],
  'Debt Tuesdays': ['longWait', 3],
  'Seated tai chi': ['longWait', 19],
  'Open art room': ['closed', 6],
  'Lunch club': ['roomNow', 24],
  'Cook and eat': ['shortWait', 40],
  'Knit and natter': ['roomNow', 100],
};

/** How many days ago it was checked last. Weekends and holidays make it a little longer. */
const checkedDaysAgo = {
  new: [2, 4],
  fresh: [2, 76],
  ageing: [98, 166],
  stale: [190, 250],
} as const satisfies Record<ActivityRow[10], readonly [number, number]>;

/** Days before the end by which the coordinators have typed in what they knew. */
const TYPED_IN_DAYS = [255, 268] as const;

/** The board as it stands at `now`: who added what, who rang when, who said whether there is room. */
export function planActivities(
  { now, joinings }: { now: Date; joinings: readonly Joining[] },
  seed = storySeed,
): PlannedActivity[] {
  const end = toWallTime(now);
  const random = createRandom(seed, 'activities');
  const joinsAt = new Map(joinings.map(({ person, joinsAt: at }) => [person.key, at]));
  const hasJoined = (key: string, at: Date) => (joinsAt.get(key) ?? now) < at;

  const atWork = (daysAgo: number) => {
    const morning = startOfDay(end) - daysAgo * DAY + officeHours.from;
    return toInstant(lastAtWork(morning + random.whole(10, 400) * MINUTE, [], 30 * MINUTE));
  };
  /** Activity providers are there on any day. */
  const atHome = (daysAgo: number) => {
    const midday = startOfDay(end) - daysAgo * DAY + 12 * HOUR;
    return toInstant(midday + random.whole(1, 300) * MINUTE);
  };

  return activityRows.map((row, index): PlannedActivity => {
    const [organisation, name] = row;
    const provider = activityProviders.find((person) => person.organisation === organisation);
    const ofProvider = provider?.key ?? 'marjoram';
    const [least, most] = checkedDaysAgo[row[10]];
    const checkedAgo = random.whole(least, most);
    const colleague = (at: Date) =>
      random.pick(linkWorkers.filter(({ key }) => hasJoined(key, at))).key;
    const planned = { organisation, form: formOf(row, index, end), room: null, confirmed: null };
    const said = roomSaid[name];
    const room = said && planRoom(said, { ofProvider, atHome, hasJoined, colleague, random });
    if (row[10] === 'new') {
      return { ...planned, addedBy: ofProvider, addedAt: atHome(checkedAgo), room: room ?? null };
    }
    const addedAt = atWork(random.whole(...TYPED_IN_DAYS));
    const by = random.chance(0.7) ? 'marjoram' : 'linden';
    const at = atWork(checkedAgo);
    const fields = pickFields(random);
    const isOwnWord = random.chance(0.4) && hasJoined(ofProvider, at);
    const confirmed = { by: isOwnWord ? ofProvider : colleague(at), at, fields };
    return { ...planned, addedBy: by, addedAt, confirmed, room: room ?? null };
  });
}

interface RoomChance {
  ofProvider: string;
  atHome: (daysAgo: number) => Date;
  hasJoined: (key: string, at: Date) => boolean;
  colleague: (at: Date) => string;
  random: Random;
}

/** Two of three are said by the activity provider, the others by whoever rang. */
function planRoom(
  [state, daysAgo]: [RoomState, number],
  { ofProvider, atHome, hasJoined, colleague, random }: RoomChance,
): PlannedActivity['room'] {
  const at = atHome(daysAgo);
  const isOwnWord = (ofProvider === 'barnaby' || random.chance(0.6)) && hasJoined(ofProvider, at);
  return { state, at, by: isOwnWord ? ofProvider : colleague(at) };
}

/** Times and phone always; place and cost when they came up. */
function pickFields(random: Random): CheckedField[] {
  return [
    'times',
    ...(random.chance(0.5) ? (['place'] as const) : []),
    ...(random.chance(0.5) ? (['cost'] as const) : []),
    'phone',
  ];
}

function formOf(row: ActivityRow, index: number, end: WallTime): PlannedActivity['form'] {
  const [organisation, name, matters, whenWords, when, placeWords, joinRoute, price] = row;
  const [, , , , , , , , access, firstVisit] = row;
  const among = <Code extends string>(codes: readonly Code[], words: string) =>
    codes.filter((code) => words.split(' ').includes(code));
  return {
    clientId: `story-adds-activity-${index}`,
    ...{ name, placeWords, joinRoute },
    ...timesOf(name, { whenWords, end, on: among(days, when) }),
    whatMatters: among(whatMattersCodes, matters),
    days: among(days, when),
    partOfDay: among(partsOfDay, when),
    town: placeWords === '' ? '' : townOf(organisation),
    attendanceMode: modesOf[name] ?? ['inPerson'],
    access: among(accessCodes, access),
    isFree: price === '' ? 'yes' : '',
    costWords: price,
    firstVisit: firstVisit.replace(/@$/, ''),
    meetsAtDoor: firstVisit.endsWith('@') ? 'yes' : '',
    phone: `01632 960${200 + index}`,
    email: '',
    description: '',
    ...activityMore.get(name),
  };
}

/** The fields of fixed times, or the words alone. */
function timesOf(
  name: string,
  { whenWords, end, on }: { whenWords: string; end: WallTime; on: readonly Day[] },
): PlannedActivity['form'] {
  const times = activityTimes.get(name);
  if (times === undefined) return { whenWords };
  const [, freq = '', which = '', opensAt = '', closesAt = '', words = ''] =
    /^(\w+) (?:(-?[\d,]+) )?(\d\d:\d\d) (\d\d:\d\d)(?: (.+))?$/.exec(times) ?? [];
  const form = { freq, opensAt, closesAt, whenWords: words };
  if (freq !== 'once') return { ...form, ordinal: which };
  const [startsOn = '', ...moreDates] = which.split(',').map((weeks) => {
    const { weekday } = readCalendar(end);
    const past = days.findIndex((day) => weekday.startsWith(day));
    const ahead = Number(weeks) * 7 + days.findIndex((day) => on.includes(day)) - past;
    return new Date(startOfDay(end) + ahead * DAY).toISOString().slice(0, 10);
  });
  return { ...form, startsOn, moreDates };
}

function townOf(organisation: string): string {
  return groups.find(({ name }) => name === organisation)?.town ?? 'Quillbeck';
}
