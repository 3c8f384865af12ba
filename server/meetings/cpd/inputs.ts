import { z } from 'zod';

import { blankIsMissing, tickedInput, lineInput, unreadable } from '../meeting-fields.ts';
import { logLimits } from './contract.ts';

/** A year that is none of the actor's own counts as not chosen: anybody can type into an address. */
const year = z.preprocess(blankIsMissing, z.string().catch('').default(''));

export const getLogInput = z.object({
  year,
  page: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(1_000).catch(1).default(1)),
});
export const writeLogInput = z.object({ year, kind: z.enum(['csv', 'pdf']) });
export const keepReflectionInput = z.object({
  meetingId: z.string(unreadable).max(64, unreadable),
  reflection: lineInput(logLimits.reflection).default(''),
  /** Pressed after Guard has asked to look again. */
  checked: tickedInput,
});
