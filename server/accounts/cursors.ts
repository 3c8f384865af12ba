import { InvalidInputError } from '../lib/errors.ts';

/** Where a page of a list ends, as opaque text for an address. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * Reads a cursor of ours back.
 *
 * @throws {InvalidInputError} for anything else
 */
export function readCursor(text: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every(isText)) return parts;
  } catch {
    // Not one of ours: the same answer as for other shapes.
  }
  throw new InvalidInputError({ after: 'Start again from the first page.' });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
