import { z } from 'zod';

import { meetingsLimits, weekdays } from '../contract.ts';
import { meetingInput } from '../inputs.ts';
import {
  asList,
  blankIsMissing,
  tickedInput,
  lineInput,
  unreadable,
  wholeNumber,
} from '../meeting-fields.ts';
import { rotaLimits } from './contract.ts';

const id = z.string(unreadable).regex(/^[0-9a-f]{24}$/, unreadable);
const place = z.preprocess(blankIsMissing, id.nullable().default(null));

export const keepRotaGroundInput = meetingInput.extend({
  version: wholeNumber(unreadable),
  bases: z
    .array(
      z.object({
        organisationId: id,
        base: place,
        /** As the form showed it: what stays so is not written over what somebody else said. */
        baseWas: place,
      }),
    )
    .max(meetingsLimits.organisations, unreadable),
  /** In the rows of the form, blank ones too, so that each fault is said beside its row. */
  venues: z
    .array(
      z
        .object({ venue: lineInput(meetingsLimits.place), placeId: place })
        .refine(({ venue, placeId }) => venue === '' || placeId !== null, {
          path: ['placeId'],
          error: 'Choose where it is.',
        })
        .refine(({ venue, placeId }) => venue !== '' || placeId === null, {
          path: ['venue'],
          error: 'Type its name, or choose no place.',
        }),
    )
    .max(rotaLimits.venues, `There is room for ${rotaLimits.venues} venues.`),
  weekdays: z.preprocess(
    asList,
    z.array(z.enum(weekdays, unreadable)).min(1, 'Choose one day at least.').max(20, unreadable),
  ),
  checked: tickedInput,
});

export const takeRotaInput = meetingInput.extend({
  /** The dates that were ticked, as the page proposed them. */
  dates: z
    .array(
      z.object({
        meetingId: id,
        sequence: wholeNumber(unreadable),
        day: z.iso.date(unreadable),
        place: lineInput(meetingsLimits.place),
      }),
    )
    .min(1, 'Tick the dates that you want to move.')
    .max(rotaLimits.dates, unreadable),
});
