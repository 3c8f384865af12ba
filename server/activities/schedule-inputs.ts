import { z } from 'zod';

import { activitiesLimits, days, frequencies, moreDatesField, ordinals } from './contract.ts';
import { asList, oneOf, someOf } from './input-fields.ts';
import { sayDate } from './say-when.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayOrNot = (sentence: string) =>
  z.preprocess(
    (value) => (value === undefined ? '' : value),
    z.union([z.literal(''), z.iso.date(sentence)], sentence),
  );
const timeOrNot = (sentence: string) =>
  z.preprocess(
    (value) => (value === undefined ? '' : value),
    z.string(sentence).refine((text) => text === '' || clock.test(text), { error: sentence }),
  );

/** A day of the calendar: 2026-10-19. */
export const day = z.iso.date('Choose a day, for example 19 October 2026.');

const dateSentence = 'Type a date, for example 24 October 2026.';
const tooManyDates = `Choose ${activitiesLimits.moreDates} more dates at most.`;
/** As typed, blank ones too, so that what is wrong with one is said at its own field. */
const moreDates = z.preprocess(
  asList,
  z
    .array(z.string(dateSentence).trim().max(40, dateSentence), dateSentence)
    .max(activitiesLimits.moreDates, tooManyDates),
);

const ordinalCodes = ordinals.map(String) as `${(typeof ordinals)[number]}`[];

/** When it is, as the form has it. Without `freq` there are no fixed times. */
export const scheduleFields = {
  freq: oneOf(frequencies),
  days: someOf(days, 'Choose from the days of the week.'),
  ordinal: oneOf(ordinalCodes),
  opensAt: timeOrNot('Type when it starts, for example 10:00.'),
  closesAt: timeOrNot('Type when it ends, for example 12:00.'),
  startsOn: dayOrNot(dateSentence),
  endsOn: dayOrNot(dateSentence),
  moreDates,
};

export const scheduleTogether = z.object({
  ...scheduleFields,
  whenWords: z.string(),
});

/** What the fields of a schedule lack together: by field, a sentence. */
export function listWrongInSchedule(typed: z.output<typeof scheduleTogether>): [string, string][] {
  const { freq, opensAt, closesAt, startsOn, endsOn } = typed;
  if (freq === '') {
    const sentence = 'Say when it is, for example Tuesdays, 10 to 12.';
    return typed.whenWords === '' ? [['whenWords', sentence]] : [];
  }
  const wrong: [string, string][] = [];
  const needs = (name: string, isWrong: boolean, sentence: string) => {
    if (isWrong) wrong.push([name, sentence]);
  };
  const isMonthly = freq === 'monthly';
  needs('days', freq !== 'once' && typed.days.length === 0, 'Choose the day of the week.');
  needs('days', isMonthly && typed.days.length > 1, 'Choose one day of the week.');
  needs('ordinal', isMonthly && typed.ordinal === '', 'Choose which one in the month.');
  needs('opensAt', opensAt === '', 'Type when it starts, for example 10:00.');
  needs('closesAt', closesAt === '', 'Type when it ends, for example 12:00.');
  const isTurned = opensAt !== '' && closesAt !== '' && closesAt <= opensAt;
  needs('closesAt', isTurned, 'Type a time after it starts.');
  const isDated = freq === 'once' || freq === 'fortnightly';
  const which = freq === 'once' ? 'Type the date.' : 'Type a date on which it is, to count from.';
  needs('startsOn', isDated && startsOn === '', which);
  const isBefore = startsOn !== '' && endsOn !== '' && endsOn < startsOn;
  needs('endsOn', freq !== 'once' && isBefore, 'Type a date after the first one.');
  return freq === 'once' ? [...wrong, ...listWrongDates(typed)] : wrong;
}

/** Of the dates beside the first one: what is no date, and what is there already. */
function listWrongDates({
  startsOn,
  moreDates: dates,
}: Pick<z.output<typeof scheduleTogether>, 'startsOn' | 'moreDates'>): [string, string][] {
  const known = new Set([startsOn]);
  return dates.flatMap((date, at): [string, string][] => {
    if (date === '') return [];
    const field = moreDatesField(at + 2);
    if (!day.safeParse(date).success) return [[field, dateSentence]];
    if (!known.has(date)) {
      known.add(date);
      return [];
    }
    return [[field, `${sayDate(date)} is there twice. Change it, or leave it blank.`]];
  });
}
