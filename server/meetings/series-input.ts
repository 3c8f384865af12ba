import { z } from 'zod';

import {
  COUNTY_WIDE,
  holidayChoices,
  meetingsLimits,
  ordinals,
  weekdays,
  type HolidayChoice,
  type SeriesRule,
} from './contract.ts';
import {
  asList,
  blankIsMissing,
  canBeJoined,
  clientIdField,
  endsLater,
  lineInput,
  meetingFields,
  wholeNumber,
} from './meeting-fields.ts';

const chooseAudience = 'Choose who the meeting is for.';

/** The county alone where it was ticked: it holds all organisations. */
export const audienceInput = z.preprocess(
  asList,
  z
    .array(
      z
        .string(chooseAudience)
        .refine((text) => text === COUNTY_WIDE || /^[0-9a-f]{24}$/.test(text), {
          error: chooseAudience,
        }),
      chooseAudience,
    )
    .min(1, chooseAudience)
    .max(meetingsLimits.organisations, chooseAudience)
    .transform((chosen) =>
      chosen.includes(COUNTY_WIDE) ? [COUNTY_WIDE] : [...new Set(chosen)].sort(),
    ),
);

const chooseDay = 'Choose each day as a date, for example 14/10/2026.';
const tooManyDays = `Choose ${meetingsLimits.days} days at most.`;

const daysInput = z.preprocess(
  asList,
  z
    .array(z.iso.date(chooseDay), chooseDay)
    .max(meetingsLimits.days, tooManyDays)
    .transform((days) => [...new Set(days)].sort()),
);

export const nameInput = z
  .string('Type a name for the meeting.')
  .trim()
  .min(1, 'Type a name for the meeting.')
  .pipe(lineInput(meetingsLimits.name));

const seriesWords = z
  .object({
    name: nameInput,
    /** `COUNTY_WIDE` alone, or ids of host organisations. */
    audience: audienceInput,
    ...meetingFields,
  })
  .refine(endsLater.test, endsLater.words)
  .refine(canBeJoined.test, canBeJoined.words);

const chooseRepeat = 'Choose how often it meets.';
const chooseWeek = 'Choose which week of the month.';
const chooseTimes = `Type a number of dates from ${meetingsLimits.times.min} to ${meetingsLimits.times.max}.`;

const ordinalInput = wholeNumber(chooseWeek).pipe(
  z.union(
    ordinals.map((one) => z.literal(one)),
    chooseWeek,
  ),
);
/** Only the fields of the repeat that was chosen count: others may hold what was typed before. */
const again = {
  weekday: z.enum(weekdays, 'Choose a day of the week.'),
  startsOn: z.iso.date('Choose the day from which to begin.'),
  times: wholeNumber(chooseTimes).pipe(
    z
      .number()
      .min(meetingsLimits.times.min, chooseTimes)
      .max(meetingsLimits.times.max, chooseTimes),
  ),
  pause: z.preprocess(
    blankIsMissing,
    wholeNumber('Choose a month.').pipe(z.number().min(1).max(12)).nullable().default(null),
  ),
};
const ruleInputs = z.discriminatedUnion(
  'repeat',
  [
    z.object({ repeat: z.literal('monthly'), ordinal: ordinalInput, ...again }),
    z.object({ repeat: z.literal('weekly'), ...again }),
    z.object({ repeat: z.literal('fortnightly'), ...again }),
    z.object({
      repeat: z.literal('dates'),
      days: daysInput.refine((days) => days.length > 0, {
        error: 'Choose the days on which it meets.',
      }),
    }),
  ],
  chooseRepeat,
);

/** What was chosen for dates on bank holidays, each in a field of its own. */
function readHolidayChoices(values: unknown): Record<string, HolidayChoice> {
  const choices: Record<string, HolidayChoice> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    const day = /^date-(\d{4}-\d{2}-\d{2})$/.exec(name)?.[1];
    const choice = holidayChoices.find((one) => one === value);
    if (day !== undefined && choice !== undefined) choices[day] = choice;
  }
  return choices;
}

type TypedRule = z.output<typeof ruleInputs>;

const holidayChoicesInput = z.object({
  onHolidays: z.record(z.string(), z.enum(holidayChoices)).default({}),
});

export const clientIdInput = z.object({
  clientId: clientIdField,
});

/** The same shape for every rule, as the dates are worked out from it and as it is stored. */
function asSeries(typed: TypedRule): {
  rule: SeriesRule;
  startsOn: string;
  times: number;
  days: string[];
} {
  if (typed.repeat === 'dates') {
    const { days } = typed;
    return { rule: { repeat: 'dates' }, startsOn: days[0] ?? '', times: days.length, days };
  }
  const { weekday, pause, startsOn, times } = typed;
  const rule: SeriesRule =
    typed.repeat === 'monthly'
      ? { repeat: typed.repeat, ordinal: typed.ordinal, weekday, pause }
      : { repeat: typed.repeat, weekday, pause };
  return { rule, startsOn, times, days: [] };
}

const typedSeries = seriesWords.and(ruleInputs).and(holidayChoicesInput);

function asInput({
  name,
  audience,
  place,
  phone,
  link,
  capacity,
  startTime,
  endTime,
  checked,
  onHolidays,
  ...typed
}: z.output<typeof typedSeries>) {
  const words = { name, audience, place, phone, link, capacity, startTime, endTime, checked };
  return { ...words, onHolidays, ...asSeries(typed) };
}

const withHolidayChoices = (values: unknown) =>
  typeof values === 'object'
    ? Object.assign({}, values, { onHolidays: readHolidayChoices(values) })
    : values;

export const previewSeriesInput = z.preprocess(withHolidayChoices, typedSeries.transform(asInput));

/** With a client id, by which a form that is sent twice is saved once. */
export const createSeriesInput = z.preprocess(
  withHolidayChoices,
  typedSeries
    .and(clientIdInput)
    .transform(({ clientId, ...typed }) => ({ ...asInput(typed), clientId })),
);

export type SeriesInput = z.output<typeof previewSeriesInput>;
export type CreateSeriesInput = z.output<typeof createSeriesInput>;
