import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { InvalidInputError } from '#server/lib/errors.ts';
import { parseInput } from '#server/lib/parse-input.ts';

const schema = z.object({
  name: z.string({ error: 'Type your name.' }).min(1, 'Type your name.'),
  words: z.string().max(5),
  count: z.string().optional(),
});

function refusalOf(raw: unknown): InvalidInputError {
  try {
    parseInput(schema, raw);
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
  }
  throw new Error('This was not refused.');
}

describe('reading input', () => {
  it('keeps what the schema names and drops the rest', () => {
    const raw = { name: 'Hazel', words: 'a', role: 'administrator', _id: 'x' };
    expect(parseInput(schema, raw)).toEqual({ name: 'Hazel', words: 'a' });
  });

  it('answers the first plain sentence of each field', () => {
    expect(refusalOf({ words: 'far too long' }).fields).toEqual({
      name: 'Type your name.',
      words: 'Make this shorter: 5 at most.',
    });
    expect(refusalOf({ name: '' }).fields).toEqual({
      name: 'Type your name.',
      words: 'Fill this in.',
    });
  });

  it.each([[{ $ne: null }], [['a']], [7], [null], [{}]])(
    'takes %j for no text',
    (words: unknown) => {
      const { fields, message } = refusalOf({ name: 'Hazel', words });
      expect(fields).toEqual({ words: 'We could not read this. Check it and try again.' });
      expect(message).not.toMatch(/expected|received|invalid/i);
    },
  );

  it.each([[null], [undefined], ['text'], [7], [[]]])('takes %j for no form', (raw) => {
    expect(refusalOf(raw).fields).toEqual({
      form: 'We could not read this form. Load the page again.',
    });
  });

  it('lets nothing reach what all objects share', () => {
    const raw: unknown = JSON.parse(
      '{"name":"Hazel","words":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const read = parseInput(schema, raw);
    expect('polluted' in read).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});
