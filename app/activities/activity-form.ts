import type { FormValues } from '#app/lib/read-form.ts';
import type { ActivityView } from '#server/activities/contract.ts';

import { fieldsOfDates, moreDatesFields, withMoreDates } from './more-dates.ts';

/** The fields of an activity in page order, as the form and the error summary name them. */
export const activityFields = [
  'organisationId',
  'name',
  'whenWords',
  'freq',
  'days',
  'ordinal',
  'opensAt',
  'closesAt',
  'startsOn',
  'endsOn',
  'moreDates',
  ...moreDatesFields,
  'partOfDay',
  'placeWords',
  'town',
  'whatMatters',
  'isFree',
  'costWords',
  'phone',
  'email',
  'website',
  'joinRoute',
  'attendanceMode',
  'commitment',
  'rejoin',
  'minimumAge',
  'maximumAge',
  'groupSize',
  'forWhom',
  'socialAfter',
  'description',
  'firstVisit',
  'meetsAtDoor',
  'hasBuddy',
  'welcomerName',
  'welcomerDays',
  'welcomerAgrees',
  'access',
  'checked',
] as const;

/** What a new form holds before anything is typed. */
export const emptyForm: FormValues = { joinRoute: 'walkIn', attendanceMode: ['inPerson'] };

/** An activity as its form holds it. */
export function formOf(activity: ActivityView): FormValues {
  const { name, description, whenWords, placeWords, town, joinRoute, firstVisit } = activity;
  const { phone, email, website, cost, welcomer, commitment, rejoin, groupSize, forWhom } =
    activity;
  const tick = (is: boolean) => (is ? 'yes' : '');
  return {
    ...{ name, description, whenWords, placeWords, town, joinRoute, firstVisit, phone, email },
    ...{ website, commitment, rejoin, groupSize, forWhom },
    ...scheduleOf(activity),
    whatMatters: [...activity.whatMatters],
    days: [...activity.days],
    partOfDay: [...activity.partOfDay],
    attendanceMode: [...activity.attendanceMode],
    access: [...activity.access],
    costWords: cost.words,
    isFree: tick(cost.isFree),
    meetsAtDoor: tick(activity.meetsAtDoor),
    hasBuddy: tick(activity.hasBuddy),
    socialAfter: tick(activity.socialAfter),
    minimumAge: activity.minimumAge === null ? '' : String(activity.minimumAge),
    maximumAge: activity.maximumAge === null ? '' : String(activity.maximumAge),
    welcomerName: welcomer.name,
    welcomerDays: [...welcomer.days],
    welcomerAgrees: tick(welcomer.name !== ''),
  };
}

function scheduleOf({ schedule }: ActivityView): FormValues {
  if (!schedule)
    return { freq: '', ordinal: '', opensAt: '', closesAt: '', startsOn: '', endsOn: '' };
  const { freq, ordinal, opensAt, closesAt, startsOn, endsOn, moreDates = [] } = schedule;
  return {
    ...{ freq, ordinal: String(ordinal ?? ''), opensAt, closesAt, startsOn, endsOn },
    ...fieldsOfDates(moreDates),
  };
}

/** Names of the fields in which what was typed is not what is stored. */
export function differingFields(typed: FormValues, stored: FormValues): string[] {
  const [ours, theirs] = [withMoreDates(typed), withMoreDates(stored)];
  return activityFields
    .filter((name) => !moreDatesFields.includes(name))
    .filter((name) => name in theirs && inOneLine(ours[name]) !== inOneLine(theirs[name]));
}

export function inOneLine(value: string | string[] | undefined): string {
  if (!Array.isArray(value)) return (value ?? '').trim();
  return value
    .filter((one) => one !== '')
    .sort()
    .join(', ');
}
