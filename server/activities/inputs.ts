import { z } from 'zod';

import { safeHref } from '../lib/text/safe-link.ts';
import {
  accessCodes,
  activitiesLimits,
  ageBands,
  attendanceModes,
  checkedFields,
  commitmentLevels,
  days,
  forWhomCodes,
  groupSizes,
  joinRoutes,
  milesAway,
  partsOfDay,
  rejoinRules,
  roomStates,
  trusts,
  whatMattersCodes,
} from './contract.ts';
import {
  asList,
  blankIsMissing,
  neededLine,
  oneOf,
  optionalLine,
  optionalText,
  someOf,
  ticked,
} from './input-fields.ts';
import { day, listWrongInSchedule, scheduleFields, scheduleTogether } from './schedule-inputs.ts';

// Apart from the contract, so that a page which takes its words does not carry zod.

const phone = optionalLine(activitiesLimits.phone).refine(
  (text) => text === '' || (text.match(/\d/g) ?? []).length >= 5,
  { error: 'Type a phone number, for example 01632 960123.' },
);
const emailSentence = 'Type an e-mail address, for example hello@growers.example.';
const email = optionalLine(activitiesLimits.email).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  { error: emailSentence },
);

const website = optionalLine(activitiesLimits.website).refine(
  (text) => text === '' || safeHref(text)?.startsWith('http') === true,
  { error: 'Type the whole link. It begins with https://' },
);

const ageSentence = `Type an age in years, from 0 to ${activitiesLimits.age}, or leave it blank.`;
const years = z.preprocess((value) => {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' && /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : value;
}, z.number(ageSentence).int(ageSentence).min(0, ageSentence).max(activitiesLimits.age, ageSentence).nullable());

const chooseOrganisation = 'Choose whose activity it is.';

const activityWords = z.object({
  name: neededLine(activitiesLimits.name, 'Type a name for the activity.'),
  description: optionalText(activitiesLimits.description),
  whatMatters: someOf(whatMattersCodes, 'Choose at least one thing it is good for.', 1),
  whenWords: optionalLine(activitiesLimits.whenWords),
  ...scheduleFields,
  partOfDay: someOf(partsOfDay, 'Choose from morning, afternoon and evening.'),
  placeWords: optionalLine(activitiesLimits.placeWords),
  town: optionalLine(activitiesLimits.town),
  attendanceMode: someOf(attendanceModes, 'Choose how people take part.', 1),
  joinRoute: z.enum(joinRoutes, 'Choose how people join.'),
  access: someOf(accessCodes, 'Choose from the list.'),
  isFree: ticked,
  costWords: optionalLine(activitiesLimits.costWords),
  firstVisit: optionalText(activitiesLimits.firstVisit),
  meetsAtDoor: ticked,
  hasBuddy: ticked,
  welcomerName: optionalLine(activitiesLimits.welcomer),
  welcomerDays: someOf(days, 'Choose from the days of the week.'),
  welcomerAgrees: ticked,
  minimumAge: years,
  maximumAge: years,
  commitment: oneOf(commitmentLevels),
  rejoin: oneOf(rejoinRules),
  groupSize: oneOf(groupSizes),
  forWhom: oneOf(forWhomCodes),
  socialAfter: ticked,
  phone,
  email,
  website,
  /** Pressed after Guard has asked to look again. */
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

/** What hangs together is asked of every form, on top of its own fields. */
function asForm<Shape extends z.ZodRawShape>(shape: Shape) {
  return activityWords.extend(shape).superRefine((typed: unknown, context) => {
    const words = together.safeParse(typed);
    if (!words.success) return;
    for (const [path, message] of listMissing(words.data)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });
}

/** Read apart, since what is missing in one field does not hide what is missing in another. */
const together = scheduleTogether.extend({
  welcomerName: z.string(),
  welcomerAgrees: z.boolean(),
  minimumAge: z.number().nullable(),
  maximumAge: z.number().nullable(),
  attendanceMode: z.array(z.string()),
  joinRoute: z.string(),
  town: z.string(),
  placeWords: z.string(),
  isFree: z.boolean(),
  costWords: z.string(),
  phone: z.string(),
  email: z.string(),
});

function listMissing(words: z.output<typeof together>): [string, string][] {
  const missing: [string, string][] = listWrongInSchedule(words);
  const inPerson = words.attendanceMode.includes('inPerson');
  if (inPerson && words.placeWords === '') missing.push(['placeWords', 'Say where it is.']);
  if (inPerson && words.town === '') missing.push(['town', 'Type the town or village.']);
  if (!words.isFree && words.costWords === '') {
    missing.push(['costWords', 'Say what it costs, or tick that it is free.']);
  }
  if (words.joinRoute !== 'walkIn' && words.phone === '' && words.email === '') {
    missing.push(['phone', 'Type a phone number or an e-mail address to book with.']);
  }
  if (words.welcomerName !== '' && !words.welcomerAgrees) {
    missing.push(['welcomerAgrees', 'Ask them first. Tick this when they agree.']);
  }
  if (words.minimumAge !== null && words.maximumAge !== null) {
    const isTurned = words.minimumAge > words.maximumAge;
    if (isTurned) missing.push(['maximumAge', 'Type an age above the youngest.']);
  }
  return missing;
}

/** With a client id, by which a form that is sent twice is saved once. */
export const addActivityInput = asForm({
  organisationId: z.string(chooseOrganisation).regex(/^[0-9a-f]{24}$/, chooseOrganisation),
  clientId: z
    .string('We could not read that. Load the page again.')
    .regex(/^[A-Za-z0-9_-]{16,64}$/, 'We could not read that. Load the page again.'),
});

/** A row of a spreadsheet: the same rules, for whichever organisation it names. */
export const rowInput = asForm({});

/** Whether it is an id, the query decides: an unknown activity and a malformed id look alike. */
const activityId = z.string('We could not read that.').max(64, 'We could not read that.');

export const activityInput = z.object({ activityId });

export const changeActivityInput = asForm({
  activityId,
  version: z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.number('We could not read that. Load the page again.').int(),
  ),
});

export const sayRoomInput = z.object({
  activityId,
  room: z.enum(roomStates, 'Choose one of the four.'),
});

export const closeActivityInput = z.object({ activityId, closedFrom: day, closedUntil: day });

export const reopenActivityInput = z.object({ activityId, from: day });

/** What does not have the shape of a link opens nothing. */
const link = z.string().max(200, 'This link is too old.');

export const reviewInput = z.object({ link });

export const confirmReviewInput = z.object({
  link,
  /** Each activity that stood on the page, with its version. */
  seen: z.preprocess(
    (value): unknown[] => (Array.isArray(value) ? value : [value]),
    z.array(z.string().max(40)).max(activitiesLimits.ownActivities),
  ),
});

export const reportWrongInput = z.object({
  activityId,
  field: z.enum(checkedFields, 'Choose what is wrong.'),
});

export const confirmActivityInput = z.object({
  activityId,
  fields: someOf(checkedFields, 'Choose what is still right.', 1),
});

// What stands in an address is taken as far as it is known; the rest is left out, never refused.

const known = <const Code extends string>(codes: readonly Code[]) =>
  z.preprocess((value) => codes.find((code) => code === value) ?? '', z.enum([...codes, '']));
const allKnown = <const Code extends string>(codes: readonly Code[]) =>
  z.preprocess(
    (value) => codes.filter((code) => asList(value).includes(code)),
    z.array(z.enum(codes)),
  );
const plainText = (longest: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.normalize('NFC').trim().slice(0, longest) : ''),
    z.string(),
  );
const isYes = z.preprocess((value) => value === 'yes', z.boolean());

export const boardInput = z.object({
  words: plainText(activitiesLimits.search),
  room: isYes,
  free: isYes,
  door: isYes,
  recent: isYes,
  reported: isYes,
  social: isYes,
  matters: allKnown(whatMattersCodes),
  access: allKnown(accessCodes),
  town: plainText(activitiesLimits.town),
  day: known(days),
  part: known(partsOfDay),
  join: known(joinRoutes),
  mode: known(attendanceModes),
  commitment: known(commitmentLevels),
  size: known(groupSizes),
  whom: known(forWhomCodes),
  age: known(ageBands),
  trust: known(trusts),
  place: plainText(activitiesLimits.town),
  within: known(milesAway),
  after: plainText(400),
});

/** A date in the week; what is none is the one of today. */
export const weekInput = boardInput.extend({
  week: z.preprocess((value) => (z.iso.date().safeParse(value).success ? value : ''), z.string()),
});

export const shortlistInput = z.object({
  ids: z.preprocess(
    (value) => [
      ...new Set(asList(value).filter((id) => typeof id === 'string' && /^[0-9a-f]{24}$/.test(id))),
    ],
    z.array(z.string()).transform((ids) => ids.slice(0, activitiesLimits.shortlist)),
  ),
});

export const searchActivitiesInput = z.object({
  words: z.string().max(activitiesLimits.search),
  from: z.date().optional(),
  until: z.date().optional(),
  limit: z.number().int().min(1).max(activitiesLimits.activitiesOnPage),
});

export type TypedActivity = z.output<typeof activityWords>;
export type AddActivityInput = z.output<typeof addActivityInput>;
