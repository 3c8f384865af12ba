import { z } from 'zod';

import { meetingsLimits } from './contract.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

/** What the forms of a series and of a date have in common. */

export const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);

/** A field that may stand once, several times or not at all. */
export const asList = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== '' && one !== undefined);

/** Letters, marks and signs on one line; nothing that could begin a new line of a calendar file. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const oneLineSentence = 'Use letters, digits and signs on one line.';

export function lineInput(longest: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, `Make this shorter: ${longest} characters at most.`)
    .regex(oneLine, oneLineSentence);
}

const optionalLine = (longest: number) => lineInput(longest).default('');

/** For what no page of ours sends. */
export const unreadable = 'We could not read that. Load the page again.';

/** Made for the form, so that a form sent twice is kept once. */
export const clientIdField = z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable);

/** A box that may be ticked. */
export const tickedInput = z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional());

export function wholeNumber(sentence: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d{1,4}$/.test(value) ? Number(value) : value),
    z.number(sentence).int(sentence),
  );
}

export const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const clockInput = (sentence: string) => z.string(sentence).regex(clock, sentence);

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const capacityWords = `Type a number from ${meetingsLimits.capacity.min} to ${meetingsLimits.capacity.max}.`;

/** Where, how to join, how many find room, and at what hours. */
export const meetingFields = {
  place: optionalLine(meetingsLimits.place),
  phone: optionalLine(meetingsLimits.phone),
  link: optionalLine(meetingsLimits.link).refine((text) => text === '' || isWebAddress(text), {
    error: 'Type the whole link. It begins with https://',
  }),
  capacity: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    wholeNumber(capacityWords)
      .pipe(
        z
          .number()
          .min(meetingsLimits.capacity.min, capacityWords)
          .max(meetingsLimits.capacity.max, capacityWords),
      )
      .nullable(),
  ),
  startTime: clockInput('Type when it starts, for example 10:00.'),
  endTime: clockInput('Type when it ends, for example 12:00.'),
  /** Pressed after Guard has asked to look again. */
  checked: tickedInput,
};

/** What goes wrong only between two fields. */
export const endsLater = {
  test: ({ startTime, endTime }: { startTime: string; endTime: string }) =>
    !clock.test(startTime) || endTime > startTime,
  words: {
    path: ['endTime'],
    error: 'Type an end that is later than the start, on the same day.',
  },
};

export const canBeJoined = {
  test: ({ place, phone, link }: { place: string; phone: string; link: string }) =>
    place !== '' || phone !== '' || link !== '',
  words: { path: ['place'], error: 'Say where it is, or how to join by phone or online.' },
};
