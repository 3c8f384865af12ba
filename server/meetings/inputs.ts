import { z } from 'zod';

import { changeScopes, meetingAnswers } from './contract.ts';
import {
  blankIsMissing,
  canBeJoined,
  endsLater,
  meetingFields,
  unreadable,
  wholeNumber,
} from './meeting-fields.ts';

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

const scope = z.enum(changeScopes, 'Choose which dates to change.');
const sequence = wholeNumber(unreadable);

/** All that a form says of a date. What stays as it is counts as not changed. */
export const changeMeetingInput = z
  .object({
    ...{ meetingId, scope, sequence },
    day: z.iso.date('Choose the day.'),
    ...meetingFields,
  })
  .refine(endsLater.test, endsLater.words)
  .refine(canBeJoined.test, canBeJoined.words);
export const cancelMeetingInput = z.object({ meetingId, scope, sequence });
export const holdAfterAllInput = z.object({ meetingId, sequence });

export type ChangeMeetingInput = z.output<typeof changeMeetingInput>;

const seriesId = z.preprocess(
  blankIsMissing,
  z
    .string('We could not read that.')
    .regex(/^[0-9a-f]{24}$/, 'We could not read that.')
    .nullable()
    .default(null),
);
export const getFeedInput = z.object({ seriesId });
export const makeFeedInput = z.object({ seriesId, isNew: z.enum(['yes']).optional() });
export const readFeedInput = z.object({ link: z.string().max(200) });
