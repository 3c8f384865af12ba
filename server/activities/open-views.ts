import { dayInCounty } from '../lib/freshness.ts';
import type { ActivityRecord } from './activity.model.ts';
import { checkedFields, ROOM_KNOWN_DAYS, type OpenActivity } from './contract.ts';
import { chosenDates, datesToSay } from './chosen-dates.ts';
import { closuresFrom } from './activity-views.ts';
import { withLaterFields } from './later-fields.ts';
import { openEmail, openPhones, openText, openWebsite } from './open-words.ts';
import { openPosition } from './placing.ts';
import { sayWhen } from './say-when.ts';
import { isWithin } from './sessions.ts';
import { hasWords } from './typed-activity.ts';

const ROOM_KNOWN_MS = ROOM_KNOWN_DAYS * 86_400_000;

/** What anybody may read of an activity, field by field: what is not named here stays inside. */
export function viewOpen(
  stored: ActivityRecord,
  now: Date,
  today = dayInCounty(now),
): OpenActivity {
  const activity = withLaterFields(stored);
  const { name, whatMatters, schedule, days, attendanceMode, joinRoute, access, cost } = activity;
  const { meetsAtDoor, hasBuddy, minimumAge, maximumAge, commitment, rejoin } = activity;
  const { groupSize, forWhom, socialAfter, organisationId, organisationName } = activity;
  const whenWords = openText(activity.whenWords, activity);
  return {
    ...{ name, whatMatters, schedule, days, attendanceMode, joinRoute, access, meetsAtDoor },
    ...{ hasBuddy, minimumAge, maximumAge, commitment, rejoin, groupSize, forWhom, socialAfter },
    website: openWebsite(activity.website),
    ...{ whenWords, when: sayWhen({ schedule, whenWords }, today) },
    dates: datesOf(activity, today),
    description: openText(activity.description, activity),
    placeWords: openText(activity.placeWords, activity),
    town: activity.town,
    cost: { isFree: cost.isFree, words: openText(cost.words, activity) },
    phones: openPhones(activity.phone),
    email: openEmail(activity.email, activity),
    id: activity._id.toString(),
    countyId: activity.countyId.toString(),
    position: openPosition(activity),
    organisation: { id: organisationId.toString(), name: organisationName },
    closures: closuresFrom(activity, today),
    isClosedToday: isClosed(activity, now, today),
    assuredAt: oldestCheck(activity)?.toISOString() ?? null,
    changedAt: lastChange(activity).toISOString(),
  };
}

/** Where several were chosen. */
function datesOf({ schedule }: ActivityRecord, today: string): OpenActivity['dates'] {
  if (schedule?.freq !== 'once' || chosenDates(schedule).length === 1) return [];
  return datesToSay(schedule, today).map((date) => {
    const alone = { ...schedule, startsOn: date, moreDates: [] };
    return { date, when: sayWhen({ schedule: alone, whenWords: '' }, today) };
  });
}

function isClosed({ closures, capacity }: ActivityRecord, now: Date, today: string): boolean {
  if (isWithin(closures, today)) return true;
  return capacity?.state === 'closed' && now.getTime() - capacity.at.getTime() <= ROOM_KNOWN_MS;
}

/**
 * The oldest check of all fields that say something. Null where one was never checked, or where
 * somebody said that one is wrong: nobody vouches for the whole then.
 */
function oldestCheck(activity: ActivityRecord): Date | null {
  const { checks, reports } = activity;
  const dates = checkedFields
    .filter((field) => hasWords(field, activity))
    .map((field) => (reports[field] ? null : (checks[field]?.at ?? null)));
  return dates.reduce((oldest, date) => {
    if (oldest === null || date === null) return null;
    return date < oldest ? date : oldest;
  }, dates[0] ?? null);
}

/** When anything of what is given away became different. */
function lastChange(activity: ActivityRecord): Date {
  const { changedAt, placedAt = changedAt, checks, closures, capacity } = activity;
  const moments = [
    ...[changedAt, placedAt],
    ...checkedFields.flatMap((field) => checks[field]?.at ?? []),
    ...closures.map(({ at }) => at),
    ...(capacity ? [capacity.at] : []),
  ];
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
