import type { FormValues } from '#app/lib/read-form.ts';
import type { ActivityView } from '#server/activities/contract.ts';

/** The fields of an activity in page order, as the form and the error summary name them. */
export const activityFields = [
  'organisationId',
  'name',
  'whenWords',
  'placeWords',
  'town',
  'whatMatters',
  'isFree',
  'costWords',
  'phone',
  'email',
  'joinRoute',
  'attendanceMode',
  'days',
  'partOfDay',
  'description',
  'firstVisit',
  'meetsAtDoor',
  'access',
  'checked',
] as const;

/** What a new form holds before anything is typed. */
export const emptyForm: FormValues = { joinRoute: 'walkIn', attendanceMode: ['inPerson'] };

/** An activity as its form holds it. */
export function formOf(activity: ActivityView): FormValues {
  const { name, description, whenWords, placeWords, town, joinRoute, firstVisit } = activity;
  const { phone, email, cost, meetsAtDoor } = activity;
  return {
    ...{ name, description, whenWords, placeWords, town, joinRoute, firstVisit, phone, email },
    whatMatters: [...activity.whatMatters],
    days: [...activity.days],
    partOfDay: [...activity.partOfDay],
    attendanceMode: [...activity.attendanceMode],
    access: [...activity.access],
    costWords: cost.words,
    isFree: cost.isFree ? 'yes' : '',
    meetsAtDoor: meetsAtDoor ? 'yes' : '',
  };
}

/** Names of the fields in which what was typed is not what is stored. */
export function differingFields(typed: FormValues, stored: FormValues): string[] {
  return activityFields.filter(
    (name) => name in stored && inOneLine(typed[name]) !== inOneLine(stored[name]),
  );
}

export function inOneLine(value: string | string[] | undefined): string {
  return Array.isArray(value) ? [...value].sort().join(', ') : (value ?? '').trim();
}
