import { dayInCounty } from '../lib/freshness.ts';
import { TIME_ZONE } from '../lib/time-zone.ts';
import { dayWords, weeksOfMonth, type ActivityView, type Schedule } from './contract.ts';
import type { SessionView } from './page-views.ts';

/** A thing in the words of schema.org, as JSON-LD. */
export interface SchemaOrgThing {
  [property: string]: SchemaOrgValue;
}
type SchemaOrgValue = string | number | boolean | null | SchemaOrgThing | SchemaOrgValue[];

const repeats = { weekly: 'P1W', fortnightly: 'P2W', monthly: 'P1M' } as const;

/**
 * An activity in the words of https://schema.org: an `Event` on its next date, with the rule after
 * which it comes again, or each of the dates that were chosen for it; closed on that date it is cancelled. One that has no date to come is a
 * `Place` where people meet, and otherwise an offer of its organisation. Says nothing that the page
 * itself does not say.
 */
export function schemaOrgOf(
  activity: ActivityView,
  { sessions, address }: { sessions: readonly SessionView[]; address: string },
): SchemaOrgThing {
  const { name, description, organisation, schedule, cost, minimumAge, maximumAge } = activity;
  const common = {
    ...{ '@context': 'https://schema.org', '@id': address, url: address, name },
    ...(description === '' ? {} : { description }),
  };
  const [next] = sessions;
  const place = placeOf(activity);
  if (!next) {
    return place
      ? { ...common, ...place, name }
      : { ...common, '@type': 'Service', provider: organisationOf(organisation.name) };
  }
  return {
    ...common,
    '@type': 'Event',
    startDate: next.startsAt,
    endDate: next.endsAt,
    eventStatus: `https://schema.org/${next.isOff ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceOf(activity)}`,
    location: place ?? { '@type': 'VirtualLocation', url: address },
    organizer: organisationOf(organisation.name),
    isAccessibleForFree: cost.isFree,
    ...ageRange(minimumAge, maximumAge),
    ...(schedule ? eventScheduleOf(schedule, sessions) : {}),
  };
}

const organisationOf = (name: string) => ({ '@type': 'Organization', name });

function placeOf({ placeWords, town }: ActivityView): SchemaOrgThing | null {
  if (placeWords === '' && town === '') return null;
  return {
    '@type': 'Place',
    name: placeWords === '' ? town : placeWords,
    address: {
      '@type': 'PostalAddress',
      ...(placeWords === '' ? {} : { streetAddress: placeWords }),
      ...(town === '' ? {} : { addressLocality: town }),
      addressCountry: 'GB',
    },
  };
}

function attendanceOf({ attendanceMode }: ActivityView): string {
  const isThere = attendanceMode.some((mode) => mode === 'inPerson' || mode === 'homeVisit');
  const isAfar = attendanceMode.some((mode) => mode === 'phone' || mode === 'video');
  if (isThere && isAfar) return 'MixedEventAttendanceMode';
  return isAfar ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode';
}

/** "18-25", "18-", "-25". */
function ageRange(from: number | null, until: number | null) {
  if (from === null && until === null) return {};
  return { typicalAgeRange: `${from ?? ''}-${until ?? ''}` };
}

function eventScheduleOf(schedule: Schedule, sessions: readonly SessionView[]) {
  if (schedule.freq !== 'once') return { eventSchedule: scheduleOf(schedule) };
  // One date is said by the event itself.
  if (sessions.length < 2) return {};
  const { opensAt: startTime, closesAt: endTime } = schedule;
  const eventSchedule = sessions.map(({ startsAt }) => {
    const date = dayInCounty(new Date(startsAt));
    const span = { startDate: date, endDate: date, startTime, endTime };
    return { '@type': 'Schedule', ...span, scheduleTimezone: TIME_ZONE };
  });
  return { eventSchedule };
}

function scheduleOf({ freq, days, ordinal, opensAt, closesAt, startsOn, endsOn }: Schedule) {
  return {
    '@type': 'Schedule',
    ...(freq === 'once' ? {} : { repeatFrequency: repeats[freq] }),
    byDay: days.flatMap((day) =>
      freq === 'monthly'
        ? weeksOfMonth[ordinal ?? 1].map((week) => `${week}${day.slice(0, 2).toUpperCase()}`)
        : `https://schema.org/${dayWords[day]}`,
    ),
    startTime: opensAt,
    endTime: closesAt,
    ...(startsOn === '' ? {} : { startDate: startsOn }),
    ...(endsOn === '' ? {} : { endDate: endsOn }),
    scheduleTimezone: TIME_ZONE,
  };
}
