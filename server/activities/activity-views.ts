import { listPeople } from '../accounts/index.ts';
import { dayInCounty, freshnessOf } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord, CheckRecord } from './activity.model.ts';
import {
  checkedFields,
  ROOM_KNOWN_DAYS,
  type ActivityView,
  type ActivityWords,
  type CheckView,
  type DaySpan,
  type RoomView,
} from './contract.ts';
import { withLaterFields } from './later-fields.ts';
import { sayWhen } from './say-when.ts';
import { isWithin } from './sessions.ts';

const ROOM_KNOWN_MS = ROOM_KNOWN_DAYS * 86_400_000;

type NameOf = (personId: { toString(): string }) => string;

/** What people see of these activities, in the same order. Names are read once for all of them. */
export async function viewActivities(
  tools: Tools,
  stored: readonly ActivityRecord[],
): Promise<ActivityView[]> {
  const activities = stored.map(withLaterFields);
  const spoke = activities.flatMap((activity) => {
    const { capacity, closures, checks } = activity;
    return [capacity, ...closures, ...Object.values(checks), ...fieldsReported(activity)].flatMap(
      (one) => (one ? [one.by.toString()] : []),
    );
  });
  const people = await listPeople(tools, spoke);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const now = tools.clock.now();
  return activities.map((activity) =>
    viewOf(activity, (personId) => names.get(personId.toString()) ?? 'somebody', now),
  );
}

/** The same without the name of whoever said, checked or reported anything. */
export function viewNameless(stored: ActivityRecord, now: Date): ActivityView {
  return viewOf(withLaterFields(stored), () => '', now);
}

function viewOf(activity: ActivityRecord, nameOf: NameOf, now: Date): ActivityView {
  const { _id, organisationId, organisationName, checks, addedAt, version } = activity;
  const assuredAt = assuredAtOf(activity);
  const today = dayInCounty(now);
  const checkOf = (check: CheckRecord | null): CheckView | null =>
    check && { at: check.at.toISOString(), by: nameOf(check.by), how: check.how };
  return {
    ...wordsOf(activity),
    id: _id.toString(),
    organisation: { id: organisationId.toString(), name: organisationName },
    when: sayWhen(activity, today),
    room: viewRoom(activity, nameOf, now),
    closures: closuresFrom(activity, today),
    checks: {
      times: checkOf(checks.times),
      place: checkOf(checks.place),
      cost: checkOf(checks.cost),
      phone: checkOf(checks.phone),
    },
    reports: Object.fromEntries(
      fieldsReported(activity).map(({ field, at, by }) => [
        field,
        { at: at.toISOString(), by: nameOf(by) },
      ]),
    ),
    freshness: wastesJourney(activity) ? 'stale' : freshnessOf(assuredAt, now),
    assuredAt: assuredAt?.toISOString() ?? null,
    addedAt: addedAt.toISOString(),
    version,
  };
}

/** The words alone, of all that is stored. */
export function wordsOf(activity: ActivityRecord): ActivityWords {
  const { name, description, whatMatters, whenWords, schedule, days, partOfDay } = activity;
  const { placeWords, town, attendanceMode, joinRoute, access, cost, firstVisit } = activity;
  const { meetsAtDoor, hasBuddy, welcomer, minimumAge, maximumAge, commitment } = activity;
  const { rejoin, groupSize, forWhom, socialAfter, phone, email, website } = activity;
  return {
    ...{ name, description, whatMatters, whenWords, schedule, days, partOfDay },
    ...{ placeWords, town, attendanceMode, joinRoute, access, firstVisit },
    ...{ meetsAtDoor, hasBuddy, minimumAge, maximumAge, commitment },
    ...{ rejoin, groupSize, forWhom, socialAfter, phone, email, website },
    cost: { isFree: cost.isFree, words: cost.words },
    welcomer: { name: welcomer.name, days: welcomer.days },
  };
}

/** What somebody said is wrong, in the order of the fields. */
function fieldsReported({ reports }: Pick<ActivityRecord, 'reports'>) {
  return checkedFields.flatMap((field) => {
    const report = reports[field];
    return report ? [{ field, ...report }] : [];
  });
}

/** Times or a number that are wrong are as bad as those that nobody has checked for long. */
function wastesJourney({ reports }: Pick<ActivityRecord, 'reports'>): boolean {
  return reports.times !== undefined || reports.phone !== undefined;
}

/** Those that are not over. */
export function closuresFrom(
  { closures }: Pick<ActivityRecord, 'closures'>,
  today: string,
): DaySpan[] {
  return closures.filter(({ until }) => until >= today).map(({ from, until }) => ({ from, until }));
}

/** What was said about room, as long as it is believed; closed on the days that were named. */
function viewRoom(
  { capacity, closures }: Pick<ActivityRecord, 'capacity' | 'closures'>,
  nameOf: NameOf,
  now: Date,
): RoomView {
  const today = dayInCounty(now);
  const closed = closures.find((closure) => isWithin([closure], today));
  if (closed) {
    const { at, by, how, until } = closed;
    return { state: 'closed', saidAt: at.toISOString(), saidBy: nameOf(by), how, until };
  }
  if (!capacity || now.getTime() - capacity.at.getTime() > ROOM_KNOWN_MS) {
    return { state: 'notKnown' };
  }
  const { state, at, by, how } = capacity;
  return { state, saidAt: at.toISOString(), saidBy: nameOf(by), how };
}

/** The older check of times and phone; null where one of them was never checked. */
export function assuredAtOf(
  activity: Pick<ActivityRecord, 'checks' | 'phone' | 'email'>,
): Date | null {
  const { checks, phone, email } = activity;
  const times = checks.times?.at ?? null;
  if (times === null || (phone === '' && email === '')) return times;
  const phoneAt = checks.phone?.at ?? null;
  if (phoneAt === null) return null;
  return phoneAt < times ? phoneAt : times;
}
