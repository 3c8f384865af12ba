import { z } from 'zod';

import {
  blankIsMissing,
  canBeJoined,
  clock,
  meetingFields,
  unreadable,
  wholeNumber,
} from '../meeting-fields.ts';
import { audienceInput, clientIdInput, nameInput } from '../series-input.ts';
import { answerField, pollAnswers, pollLengths, pollsLimits, type PollAnswer } from './contract.ts';

/** Whether it is an id, the query decides: an unknown poll and a malformed id look alike. */
const pollId = z.string(unreadable).max(64, unreadable);
const timeKey = z.string(unreadable).max(64, unreadable);

export const pollInput = z.object({ pollId });
export const pollTimeInput = z.object({ pollId, time: timeKey });

const { min, max } = pollsLimits.times;
const tooFew = `Give ${min} times at least.`;
const tooMany = `Give ${max} times at most.`;
const typeTime = 'Type when it would start, for example 10:00.';
const chooseLength = 'Choose how long it takes.';
const { place, phone, link, checked } = meetingFields;

/** A time that is left blank is that of the row above. */
function withTimeOfRowAbove(rows: unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  let above: unknown;
  return rows.map((row: unknown) => {
    if (!(row instanceof Object) || !('startTime' in row)) return row;
    if (row.startTime !== '') above = row.startTime;
    return Object.assign({}, row, { startTime: above });
  });
}

const timesInput = z.preprocess(
  withTimeOfRowAbove,
  z
    .array(
      z.object({
        day: z.iso.date('Choose the day, for example 14/10/2026.'),
        startTime: z.string(typeTime).regex(clock, typeTime),
      }),
      tooFew,
    )
    .max(max, tooMany)
    .superRefine((rows, context) => {
      const different = new Set(rows.map(({ day, startTime }) => `${day} ${startTime}`));
      if (different.size >= min) return;
      context.addIssue({ code: 'custom', message: tooFew, path: [different.size, 'day'] });
    }),
);

export const createPollInput = clientIdInput.extend({
  name: nameInput,
  audience: audienceInput,
  ...{ place, phone, link, checked },
  minutes: wholeNumber(chooseLength).pipe(
    z.union(
      pollLengths.map((one) => z.literal(one)),
      chooseLength,
    ),
  ),
  times: timesInput,
  closesOn: z.preprocess(
    blankIsMissing,
    z.iso.date('Choose the day on which it closes.').optional(),
  ),
});
export type CreatePollInput = z.output<typeof createPollInput>;

/** What was said of each time, each in a field of its own. */
function readGiven(values: unknown): unknown {
  const prefix = answerField('');
  const given = Object.entries(values ?? {}).flatMap(([name, value]): [string, PollAnswer][] => {
    const answer = pollAnswers.find((one) => one === value);
    return name.startsWith(prefix) && answer ? [[name.slice(prefix.length), answer]] : [];
  });
  return values instanceof Object ? Object.assign({}, values, { given: new Map(given) }) : values;
}

export const answerPollInput = z.preprocess(
  readGiven,
  z.object({ pollId, given: z.map(timeKey, z.enum(pollAnswers)) }),
);

export const decidePollInput = z
  .object({ pollId, time: timeKey, ...{ place, phone, link, checked } })
  .refine(canBeJoined.test, canBeJoined.words);
