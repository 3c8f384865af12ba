import { storeFile } from './file-store.ts';
import { prepareFile, type GivenFile } from './prepare-file.ts';
import type { StoredFile } from './stored-file.ts';

/**
 * Looks at a file that somebody brought and writes it, loose until a record holds it.
 *
 * @throws {InvalidInputError} at the field `file`, where it is none that is taken
 */
export async function keepFile(given: GivenFile, now: Date): Promise<StoredFile> {
  const { bytes, ...facts } = await prepareFile(given);
  const fileId = await storeFile({ bytes, name: facts.name }, now);
  return { ...facts, fileId, bytes: bytes.length };
}
