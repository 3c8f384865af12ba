import { z } from 'zod';

// What the forms of activities are made of.

export const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
/** A form sends one choice as text and several as a list. */
export const asList = (value: unknown): unknown[] => {
  if (value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
};

/** Letters, marks and signs; on one line, or on several. */
const oneLine = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const manyLines = /^(?:[^\p{Cc}\p{Cf}\p{Cs}]|[\n\r\u200d])*$/u;
const tooLong = (longest: number) => `Make this shorter: ${longest} characters at most.`;

function lineInput(longest: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .transform((text) => text.replace(/ {2,}/g, ' '))
    .pipe(
      z
        .string()
        .max(longest, tooLong(longest))
        .regex(oneLine, 'Use letters, digits and signs on one line.'),
    );
}

export const neededLine = (longest: number, missing: string) =>
  z.string(missing).trim().min(1, missing).pipe(lineInput(longest));

export const optionalLine = (longest: number) => lineInput(longest).default('');

export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(longest, tooLong(longest))
    .regex(manyLines, 'Use letters, digits and signs only.')
    .default('');

export function someOf<const Code extends string>(
  codes: readonly Code[],
  sentence: string,
  least = 0,
) {
  return z.preprocess(
    asList,
    z
      .array(z.enum(codes, sentence))
      .min(least, sentence)
      .max(20, sentence)
      .transform((chosen) => codes.filter((code) => chosen.includes(code))),
  );
}

export const ticked = z
  .preprocess(blankIsMissing, z.enum(['yes', 'on']).optional())
  .transform(Boolean);

/** One of the codes, or nothing. */
export const oneOf = <const Code extends string>(codes: readonly Code[]) =>
  z.preprocess(
    (value) => (value === undefined ? '' : value),
    z.enum([...codes, ''], 'Choose from the list.'),
  );
