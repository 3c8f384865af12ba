import { z } from 'zod';

import { COUNTY_WIDE, meetingAnswers, meetingsLimits, ordinals, weekdays } from './contract.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);

/** Letters, marks and signs on one line; nothing that could begin a new line of a calendar file. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const oneLineSentence = 'Use letters, digits and signs on one line.';

function lineInput(longest: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, `Make this shorter: ${longest} characters at most.`)
    .regex(oneLine, oneLineSentence);
}

const optionalLine = (longest: number) => lineInput(longest).default('');

function wholeNumber(sentence: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,4}$/.test(value) ? Number(value) : value),
    z.number(sentence).int(sentence),
  );
}

const chooseWeek = 'Choose which week of the month.';
const chooseTimes = `Type a number of dates from ${meetingsLimits.times.min} to ${meetingsLimits.times.max}.`;

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const clockInput = (sentence: string) => z.string(sentence).regex(clock, sentence);

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const seriesWords = z.object({
  name: z
    .string('Type a name for the meeting.')
    .trim()
    .min(1, 'Type a name for the meeting.')
    .pipe(lineInput(meetingsLimits.name)),
  /** `COUNTY_WIDE`, or the id of a host organisation. */
  audience: z
    .string('Choose who the meeting is for.')
    .refine((text) => text === COUNTY_WIDE || /^[0-9a-f]{24}$/.test(text), {
      error: 'Choose who the meeting is for.',
    }),
  place: optionalLine(meetingsLimits.place),
  phone: optionalLine(meetingsLimits.phone),
  link: optionalLine(meetingsLimits.link).refine((text) => text === '' || isWebAddress(text), {
    error: 'Type the whole link. It begins with https://',
  }),
  ordinal: wholeNumber(chooseWeek).pipe(
    z.union(
      ordinals.map((one) => z.literal(one)),
      chooseWeek,
    ),
  ),
  weekday: z.enum(weekdays, 'Choose a day of the week.'),
  startTime: clockInput('Type when it starts, for example 10:00.'),
  endTime: clockInput('Type when it ends, for example 12:00.'),
  startsOn: z.iso.date('Choose the day from which to begin.'),
  times: wholeNumber(chooseTimes).pipe(
    z
      .number()
      .min(meetingsLimits.times.min, chooseTimes)
      .max(meetingsLimits.times.max, chooseTimes),
  ),
  /** Pressed after Guard has asked to look again. */
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

export const previewSeriesInput = seriesWords
  .refine(({ startTime, endTime }) => !clock.test(startTime) || endTime > startTime, {
    path: ['endTime'],
    error: 'Type an end that is later than the start, on the same day.',
  })
  .refine((series) => series.place !== '' || series.phone !== '' || series.link !== '', {
    path: ['place'],
    error: 'Say where it is, or how to join by phone or online.',
  });

/** With a client id, by which a form that is sent twice is saved once. */
export const createSeriesInput = previewSeriesInput.and(
  z.object({
    clientId: z
      .string('We could not read that. Load the page again.')
      .regex(/^[A-Za-z0-9_-]{16,64}$/, 'We could not read that. Load the page again.'),
  }),
);

/** Whether it is an id, the query decides: an unknown meeting and a malformed id look alike. */
const meetingId = z.string('We could not read that.').max(64, 'We could not read that.');

export const meetingInput = z.object({ meetingId });
export const listMeetingsInput = z.object({
  after: z.preprocess(blankIsMissing, z.string().max(60).optional()),
});
export const replyToMeetingInput = z.object({
  meetingId,
  answer: z.enum(meetingAnswers, 'Choose one of the answers.'),
});

export type SeriesInput = z.output<typeof previewSeriesInput>;
export type CreateSeriesInput = z.output<typeof createSeriesInput>;
