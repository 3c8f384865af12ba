import { z } from 'zod';

import {
  accessCodes,
  activitiesLimits,
  attendanceModes,
  checkedFields,
  days,
  joinRoutes,
  partsOfDay,
  roomStates,
  whatMattersCodes,
} from './contract.ts';

// Apart from the contract, so that a page which takes its words does not carry zod.

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
/** A form sends one choice as text and several as a list. */
const asList = (value: unknown): unknown[] => {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
};

/** Letters, marks and signs; on one line, or on several. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const manyLines = /^(?:[^\p{Cc}\p{Cf}\p{Cs}]|[\n\r\u200d])*$/u;
const tooLong = (longest: number) => `Make this shorter: ${longest} characters at most.`;

function lineInput(longest: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .transform((text) => text.replace(/ {2,}/g, ' '))
    .pipe(
      z
        .string()
        .max(longest, tooLong(longest))
        .regex(oneLine, 'Use letters, digits and signs on one line.'),
    );
}

const neededLine = (longest: number, missing: string) =>
  z.string(missing).trim().min(1, missing).pipe(lineInput(longest));

const optionalLine = (longest: number) => lineInput(longest).default('');

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, tooLong(longest))
    .regex(manyLines, 'Use letters, digits and signs only.')
    .default('');

function someOf<const Code extends string>(codes: readonly Code[], sentence: string, least = 0) {
  return z.preprocess(
    asList,
    z
      .array(z.enum(codes, sentence))
      .min(least, sentence)
      .max(20, sentence)
      .transform((chosen) => codes.filter((code) => chosen.includes(code))),
  );
}

const ticked = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()).transform(Boolean);

const phone = optionalLine(activitiesLimits.phone).refine(
  (text) => text === '' || (text.match(/\d/g) ?? []).length >= 5,
  { error: 'Type a phone number, for example 01632 960123.' },
);
const emailSentence = 'Type an e-mail address, for example hello@growers.example.';
const email = optionalLine(activitiesLimits.email).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  { error: emailSentence },
);

const chooseOrganisation = 'Choose whose activity it is.';

const activityWords = z.object({
  name: neededLine(activitiesLimits.name, 'Type a name for the activity.'),
  description: optionalText(activitiesLimits.description),
  whatMatters: someOf(whatMattersCodes, 'Choose at least one thing it is good for.', 1),
  whenWords: neededLine(
    activitiesLimits.whenWords,
    'Say when it is, for example Tuesdays, 10 to 12.',
  ),
  days: someOf(days, 'Choose from the days of the week.'),
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
  phone,
  email,
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
const together = z.object({
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
  const missing: [string, string][] = [];
  const inPerson = words.attendanceMode.includes('inPerson');
  if (inPerson && words.placeWords === '') missing.push(['placeWords', 'Say where it is.']);
  if (inPerson && words.town === '') missing.push(['town', 'Type the town or village.']);
  if (!words.isFree && words.costWords === '') {
    missing.push(['costWords', 'Say what it costs, or tick that it is free.']);
  }
  if (words.joinRoute !== 'walkIn' && words.phone === '' && words.email === '') {
    missing.push(['phone', 'Type a phone number or an e-mail address to book with.']);
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
  matters: allKnown(whatMattersCodes),
  access: allKnown(accessCodes),
  town: plainText(activitiesLimits.town),
  day: known(days),
  part: known(partsOfDay),
  join: known(joinRoutes),
  mode: known(attendanceModes),
  after: plainText(400),
});

export const searchActivitiesInput = z.object({
  words: z.string().max(activitiesLimits.search),
  from: z.date().optional(),
  until: z.date().optional(),
  limit: z.number().int().min(1).max(activitiesLimits.activitiesOnPage),
});

export type TypedActivity = z.output<typeof activityWords>;
export type AddActivityInput = z.output<typeof addActivityInput>;
