import { z } from 'zod';

import { checksLimits } from './check-views.ts';
import { asList } from './input-fields.ts';
import { day } from './schedule-inputs.ts';

const idsOf = (sentence: string, most: number) =>
  z.preprocess(
    (value) => [...new Set(asList(value))],
    z
      .array(z.string(sentence).regex(/^[0-9a-f]{24}$/, sentence), sentence)
      .min(1, sentence)
      .max(most, `Choose ${most} at most.`),
  );

export const shareOutInput = z.object({
  clientId: z
    .string('We could not read that. Load the page again.')
    .regex(/^[A-Za-z0-9_-]{16,64}$/, 'We could not read that. Load the page again.'),
  activityIds: idsOf('Choose what is to be checked.', checksLimits.atOnce),
  personIds: idsOf('Choose who is to check.', checksLimits.atOnce),
  dueOn: day,
});

export const offerInput = z.object({
  on: z.enum(['yes', 'no'], 'We could not read that.').transform((value) => value === 'yes'),
});

/** What stands in an address is taken as far as it is known. */
export const sharingInput = z.object({
  show: z.preprocess(
    (value) => (value === 'asked' ? value : 'waiting'),
    z.enum(['waiting', 'asked']),
  ),
  after: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string()),
});
