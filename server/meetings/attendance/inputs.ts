import { z } from 'zod';

import { asList, blankIsMissing, unreadable } from '../meeting-fields.ts';
import { attendanceLimits, ways } from './contract.ts';

const meetingId = z.string(unreadable).max(64, unreadable);
const personIds = z.preprocess(
  asList,
  z
    .array(z.string(unreadable).regex(/^[0-9a-f]{24}$/, unreadable), unreadable)
    .max(2 * attendanceLimits.peopleOnPage, unreadable),
);

export const attendanceInput = z.object({ meetingId });
export const sayAttendedInput = z.object({
  meetingId,
  came: z.enum([...ways, 'no'], 'Choose one of the answers.'),
});
export const markAttendedInput = z.object({
  meetingId,
  /** Those who were ticked when the page was opened, so that nobody undoes what another ticked meanwhile. */
  was: personIds,
  present: personIds,
});
export const listExpectedInput = z.object({
  meetingId,
  /** Part of a name, for somebody who had not answered. */
  q: z.preprocess(blankIsMissing, z.string().max(100).default('')),
  page: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(1_000).catch(1).default(1)),
});
