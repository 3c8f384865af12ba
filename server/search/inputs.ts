import { z } from 'zod';

import { searchKinds, searchLimits } from './contract.ts';
import { startOfDay } from './days.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

/** Forms send a blank for what was left out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const shorter = (longest: number) => `Search for fewer words: ${longest} characters at most.`;
const sayDay = 'Choose a day, for example 7 October 2026.';
const day = () =>
  z
    .string(sayDay)
    .max(10, sayDay)
    .refine((text) => startOfDay(text) !== null, sayDay);

const countLetters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

export const searchInput = z
  .object({
    // The length first: nothing else looks at a text that is too long.
    q: z
      .string('Type what you are looking for.')
      .max(searchLimits.words, shorter(searchLimits.words))
      .refine((text) => countLetters(text) >= searchLimits.fewestLetters, {
        error: 'Type a word of two letters or more.',
      }),
    kind: optional(z.enum(searchKinds, 'Choose what to look at from the list.')),
    room: optional(
      z.string('Choose a room from the list.').max(64, 'Choose a room from the list.'),
    ),
    person: optional(
      z
        .string('Type a name.')
        .max(searchLimits.person, 'Type the name only.')
        .refine((text) => countLetters(text) > 0, 'Type a name.'),
    ),
    from: optional(day()),
    to: optional(day()),
    after: optional(z.string().max(60)),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    error: 'Choose a last day that is not before the first.',
  });

export type SearchInput = z.output<typeof searchInput>;
