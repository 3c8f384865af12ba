import { listPeople } from '../accounts/index.ts';
import { freshnessOf } from '../lib/freshness.ts';
import type { Tools } from '../lib/tools.ts';
import type { ActivityRecord, CheckRecord } from './activity.model.ts';
import { ROOM_KNOWN_DAYS, type ActivityView, type CheckView, type RoomView } from './contract.ts';

const ROOM_KNOWN_MS = ROOM_KNOWN_DAYS * 86_400_000;

type NameOf = (personId: { toString(): string }) => string;

/** What people see of these activities, in the same order. Names are read once for all of them. */
export async function viewActivities(
  tools: Tools,
  activities: readonly ActivityRecord[],
): Promise<ActivityView[]> {
  const spoke = activities.flatMap(({ capacity, checks }) =>
    [capacity, ...Object.values(checks)].flatMap((one) => (one ? [one.by.toString()] : [])),
  );
  const people = await listPeople(tools, spoke);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const now = tools.clock.now();
  return activities.map((activity) =>
    viewOf(activity, (personId) => names.get(personId.toString()) ?? 'somebody', now),
  );
}

function viewOf(activity: ActivityRecord, nameOf: NameOf, now: Date): ActivityView {
  const { _id, organisationId, organisationName, checks, capacity, addedAt, version } = activity;
  const { name, description, whatMatters, whenWords, days, partOfDay, placeWords, town } = activity;
  const { attendanceMode, joinRoute, access, cost, firstVisit, meetsAtDoor } = activity;
  const { phone, email } = activity;
  const assuredAt = assuredAtOf(activity);
  const checkOf = (check: CheckRecord | null): CheckView | null =>
    check && { at: check.at.toISOString(), by: nameOf(check.by), how: check.how };
  return {
    id: _id.toString(),
    organisation: { id: organisationId.toString(), name: organisationName },
    ...{ name, description, whatMatters, whenWords, days, partOfDay, placeWords, town },
    ...{ attendanceMode, joinRoute, access, firstVisit, meetsAtDoor, phone, email, version },
    cost: { isFree: cost.isFree, words: cost.words },
    room: viewRoom(capacity, nameOf, now),
    checks: {
      times: checkOf(checks.times),
      place: checkOf(checks.place),
      cost: checkOf(checks.cost),
      phone: checkOf(checks.phone),
    },
    freshness: freshnessOf(assuredAt, now),
    assuredAt: assuredAt?.toISOString() ?? null,
    addedAt: addedAt.toISOString(),
  };
}

/** What was said about room, as long as it is believed. */
function viewRoom(capacity: ActivityRecord['capacity'], nameOf: NameOf, now: Date): RoomView {
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
