import { dayInCounty, freshnessBounds, startOfDayInCounty } from '../../lib/freshness.ts';
import type { Position } from '../../lib/distance.ts';
import type { ActivityRecord } from '../activity.model.ts';
import {
  ageBands,
  checkedFields,
  NEW_DAYS,
  ROOM_KNOWN_DAYS,
  type ActivityWords,
  type AgeBand,
  type DaySpan,
  type Schedule,
  type Trust,
} from '../contract.ts';
import { isWithin, nextDay } from '../sessions.ts';

const DAY_MS = 86_400_000;

/** From one birthday up to the last day before another one. */
const agesOfBand: Record<AgeBand, readonly [from: number, upTo: number]> = {
  ...{ child: [0, 11], teen: [12, 17], young: [18, 24], adult: [25, 64], older: [65, Infinity] },
};

/** An activity on the board. */
export interface BoardEntry extends EntryFacts {
  /** Its number on this board, for as long as it stands there. */
  slot: number;
}

/** What the board keeps of an activity in memory: enough to filter, count and sort by. */
export interface EntryFacts {
  id: string;
  nameKey: string;
  town: string;
  position: Position | null;
  schedule: Schedule | null;
  closures: readonly DaySpan[];
  /** The last day on which somebody is asked to check it; empty where nobody was. */
  askedUntil: string;
  /** The filters that it passes, whatever the time: `matters:outdoors`, `free`. */
  steady: readonly string[];
  clock: ClockFacts;
}

/** From which follows what changes by itself as time goes on. Moments are milliseconds. */
interface ClockFacts {
  timesAt: number | null;
  /** Left out where it has no contact that could be checked. */
  phoneAt?: number | null;
  isWasted: boolean;
  roomUntil: number;
  newUntil: number;
}

export function entryOf(activity: ActivityRecord): EntryFacts {
  const { _id, nameKey, town, schedule, closures, position } = activity;
  return {
    ...{ id: _id.toString(), nameKey, town, schedule, closures },
    askedUntil: activity.asked?.dueOn ?? '',
    position: position && { latitude: position.latitude, longitude: position.longitude },
    steady: steadyOf(activity),
    clock: clockFactsOf(activity),
  };
}

function steadyOf(activity: ActivityRecord): string[] {
  const { whatMatters, access, days, partOfDay, attendanceMode, joinRoute, townKey } = activity;
  const { commitment, groupSize, forWhom, cost, meetsAtDoor, socialAfter, reports } = activity;
  const each = (group: string, codes: readonly string[]) =>
    codes.filter((code) => code !== '').map((code) => codeOf(group, code));
  const isReported = checkedFields.some((field) => reports[field] !== undefined);
  return [
    ...each('matters', whatMatters),
    ...each('access', access),
    ...each('town', [townKey]),
    ...each('day', days),
    ...each('part', partOfDay),
    ...each('join', [joinRoute]),
    ...each('mode', attendanceMode),
    ...each('commitment', [commitment]),
    ...each('size', [groupSize]),
    ...each('whom', [forWhom]),
    ...each('age', bandsOf(activity)),
    ...(cost.isFree ? ['free'] : []),
    ...(meetsAtDoor ? ['door'] : []),
    ...(socialAfter ? ['social'] : []),
    ...(isReported ? ['reported'] : []),
    ...(activity.schedule ? ['timed'] : []),
    ...(townKey === '' ? ['nowhere'] : []),
  ];
}

const codes = new Map<string, Map<string, string>>();

/**
 * How a choice of a filter is called among the sets of the board. Every activity has a dozen, so each
 * is made once; towns are as many as people write.
 */
export function codeOf(group: string, value: string): string {
  if (group === 'town') return `${group}:${value}`;
  const ofGroup = codes.get(group) ?? new Map<string, string>();
  const code = ofGroup.get(value) ?? `${group}:${value}`;
  codes.set(group, ofGroup.set(value, code));
  return code;
}

/** The ages of which there are some that it is for. */
function bandsOf({ minimumAge, maximumAge }: Pick<ActivityWords, 'minimumAge' | 'maximumAge'>) {
  return ageBands.filter((band) => {
    const [youngest, oldest] = agesOfBand[band];
    return (minimumAge ?? 0) <= oldest && (maximumAge ?? Infinity) >= youngest;
  });
}

function clockFactsOf(activity: ActivityRecord): ClockFacts {
  const { checks, reports, phone, email, capacity, addedAt } = activity;
  const hasContact = phone !== '' || email !== '';
  return {
    timesAt: checks.times?.at.getTime() ?? null,
    ...(hasContact ? { phoneAt: checks.phone?.at.getTime() ?? null } : {}),
    isWasted: reports.times !== undefined || reports.phone !== undefined,
    roomUntil:
      capacity?.state === 'roomNow' ? capacity.at.getTime() + ROOM_KNOWN_DAYS * DAY_MS : -Infinity,
    newUntil: addedAt.getTime() + NEW_DAYS * DAY_MS,
  };
}

/** What follows from the clock alone, the same for every activity until the day is over. */
export interface ClockNow {
  now: number;
  today: string;
  midnight: number;
  freshSince: number;
  ageingSince: number;
}

export function readClock(now: Date): ClockNow {
  const { freshSince, ageingSince } = freshnessBounds(now);
  const today = dayInCounty(now);
  return {
    ...{ now: now.getTime(), today, midnight: startOfDayInCounty(nextDay(today)).getTime() },
    ...{ freshSince: freshSince.getTime(), ageingSince: ageingSince.getTime() },
  };
}

/** The filters that it passes at this moment, and until when that is so. */
export function passingAt(entry: BoardEntry, clock: ClockNow): { codes: string[]; until: number } {
  const { roomUntil, newUntil } = entry.clock;
  const hasRoomNow = clock.now <= roomUntil && !isWithin(entry.closures, clock.today);
  const ends = [clock.midnight, roomUntil + 1, newUntil].filter((moment) => moment > clock.now);
  return {
    codes: [
      codeOf('trust', trustAt(entry.clock, clock)),
      ...(entry.askedUntil >= clock.today ? ['asked'] : []),
      ...(hasRoomNow ? ['room'] : []),
      ...(clock.now < newUntil ? ['recent'] : []),
    ],
    until: Math.min(...ends),
  };
}

/** How far times and phone can be trusted. Not at all where one of them is reported wrong. */
function trustAt({ timesAt, phoneAt, isWasted }: ClockFacts, clock: ClockNow): Trust {
  const isCheckedSince = (since: number) =>
    (timesAt ?? -Infinity) >= since && (phoneAt === undefined || (phoneAt ?? -Infinity) >= since);
  if (isWasted) return 'stale';
  if (isCheckedSince(clock.freshSince)) return 'fresh';
  return isCheckedSince(clock.ageingSince) ? 'ageing' : 'stale';
}

/**
 * The older check of times and phone: how long nobody has vouched for it. The very beginning where one
 * of them was never checked or is reported wrong, so that it stands before all others.
 */
export function trustedSince({ clock: { timesAt, phoneAt, isWasted } }: BoardEntry): number {
  if (isWasted) return 0;
  return Math.min(timesAt ?? 0, phoneAt === undefined ? Infinity : (phoneAt ?? 0));
}
