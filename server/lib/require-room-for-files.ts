import { InvalidInputError } from './errors.ts';
import type { Tools } from './tools.ts';

/**
 * Words have to fit for longer than files, which are so much larger.
 *
 * @throws {InvalidInputError} at the file, while the disk has no room for files
 */
export function requireRoomForFiles({ freeSpace }: Pick<Tools, 'freeSpace'>): void {
  const level = freeSpace?.() ?? 'enough';
  if (level === 'enough' || level === 'little') return;
  throw new InvalidInputError({
    file: 'Hedgerow has no room for files just now. Send your words without it, or try again later.',
  });
}
