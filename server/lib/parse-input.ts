import type { z } from 'zod';

import { InvalidInputError } from './errors.ts';

/**
 * Reads what came from outside by a contract's schema: scalars only where the schema says so,
 * unknown names dropped. Every use case begins with it, whichever door the input came through.
 *
 * @throws {InvalidInputError} with the first plain sentence of each field that does not fit
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(raw, { error: plainSentence });
  if (parsed.success) return parsed.data;
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const name = fieldOf(issue.path);
    if (!fields.has(name)) fields.set(name, issue.message);
  }
  throw new InvalidInputError(Object.fromEntries(fields));
}

/** The third row's title is the field `title-2`, as forms name the fields of rows. */
function fieldOf([first = 'form', row, inRow]: readonly PropertyKey[]): string {
  return inRow === undefined ? String(first) : `${String(inRow)}-${String(row)}`;
}

/** For faults that the schema has no words of its own for. */
function plainSentence(issue: z.core.$ZodRawIssue): string {
  const isWhole = (issue.path?.length ?? 0) === 0;
  if (isWhole) return 'We could not read this form. Load the page again.';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'Fill this in.';
  if (issue.code === 'too_big') return `Make this shorter: ${issue.maximum} at most.`;
  if (issue.code === 'too_small') return 'Fill this in.';
  return 'We could not read this. Check it and try again.';
}
