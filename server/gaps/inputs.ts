import { z } from 'zod';

import { gapKinds, gapsLimits, gapStates, needCodes } from './contract.ts';

// Apart from the contract, so that a page which takes its words does not carry zod.

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const unreadable = 'We could not read that. Load the page again.';

/** Letters, marks and signs; on one line, or on several. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const manyLines = /^(?:[^\p{Cc}\p{Cf}\p{Cs}]|[\n\r\u200d])*$/u;
const tooLong = (longest: number) => `Make this shorter: ${longest} characters at most.`;

const typeTown = 'Type the town or village.';

export const logGapInput = z.object({
  /** By it a form that is sent twice is saved once. */
  clientId: z.string(unreadable).regex(/^[A-Za-z0-9_-]{16,64}$/, unreadable),
  need: z.enum(needCodes, 'Choose what people need.'),
  place: z
    .string(typeTown)
    .trim()
    .normalize('NFC')
    .transform((text) => text.replace(/ {2,}/g, ' '))
    .pipe(
      z
        .string()
        .min(1, typeTown)
        .max(gapsLimits.place, tooLong(gapsLimits.place))
        .regex(oneLine, 'Use letters, digits and signs on one line.'),
    ),
  kind: z.enum(gapKinds, 'Choose what keeps people from it.'),
  note: z
    .string()
    .trim()
    .normalize('NFC')
    .max(gapsLimits.note, tooLong(gapsLimits.note))
    .regex(manyLines, 'Use letters, digits and signs only.')
    .default(''),
  /** Pressed after Guard has asked to look again. */
  checked: z.preprocess(blankIsMissing, z.enum(['yes', 'on']).optional()),
});

/** Whether it is an id, the query decides: an unknown gap and a malformed id look alike. */
const gapId = z.string('We could not read that.').max(64, 'We could not read that.');

export const gapInput = z.object({ gapId });

export const gapsToldInput = z.object({
  gapIds: z.preprocess(
    (value): unknown[] => (Array.isArray(value) ? value : [value]),
    z.array(gapId).max(20, 'We could not read that.'),
  ),
});

const chooseActivity = 'Choose the activity that fills it.';

export const changeGapInput = z.discriminatedUnion(
  'state',
  [
    z.object({ gapId, state: z.enum(['open', 'workedOn']) }),
    z.object({
      gapId,
      state: z.literal('closed'),
      activityId: z.string(chooseActivity).min(1, chooseActivity).max(64, chooseActivity),
    }),
  ],
  'Choose how it stands.',
);

// What stands in an address is taken as far as it is known; the rest is left out, never refused.

const known = <const Code extends string>(codes: readonly Code[]) =>
  z.preprocess((value) => codes.find((code) => code === value) ?? '', z.enum([...codes, '']));
const plainText = (longest: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.normalize('NFC').trim().slice(0, longest) : ''),
    z.string(),
  );

export const listGapsInput = z.object({
  need: known(needCodes),
  town: plainText(gapsLimits.place),
  kind: known(gapKinds),
  state: known(gapStates),
  after: plainText(200),
});

export const evidenceInput = z.object({ quarter: plainText(7) });

export const similarGapsInput = z.object({
  need: known(needCodes),
  place: plainText(gapsLimits.place),
});

export type LogGapInput = z.output<typeof logGapInput>;
export type ChangeGapInput = z.output<typeof changeGapInput>;
