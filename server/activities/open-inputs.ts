import { z } from 'zod';

import { activitiesLimits } from './contract.ts';

const age = z.number().min(0).max(activitiesLimits.age).optional();
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .optional();

/** All of it has to fit. Keys are those of `open-keys.ts`; an unknown one fits nothing. */
export const openActivitiesInput = z.object({
  keys: z
    .array(z.string().regex(/^[A-Za-z]{1,20}(:[A-Za-z0-9]{1,20})?$/))
    .max(8)
    .default([]),
  words: z.string().max(activitiesLimits.search).optional(),
  /** Its youngest age is this one or a higher one; its oldest this one or a lower one. */
  minimumAge: age,
  maximumAge: age,
  /** It begins then or later, and is over then or before, by the clocks of the county. */
  opensFrom: time,
  closesBy: time,
  /** Within so many metres of there. */
  near: z
    .object({
      latitude: z.number().min(-85).max(85),
      longitude: z.number().min(-180).max(180),
      metres: z.number().positive().max(activitiesLimits.metresAway),
    })
    .optional(),
  page: z.number().int().min(1).max(1_000_000),
  perPage: z.number().int().min(1).max(100),
});

export type OpenQuestion = z.output<typeof openActivitiesInput>;
