import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The list of what a backup holds. It is written last, so a folder without it is not a backup. */
const LIST = 'backup.json';

const digest = z.object({
  documents: z.number().int().nonnegative(),
  /** Of the documents as BSON, by `_id`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const list = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  collections: z.record(z.string().regex(/^\w[\w.-]*$/), digest),
});

export type Digest = z.output<typeof digest>;
export type BackupList = z.output<typeof list>;

/**
 * One collection: documents as BSON one after the other, packed with gzip. `mongorestore --gzip`
 * reads the same form.
 */
export function collectionPath(folder: string, collection: string): string {
  return join(folder, `${collection}.bson.gz`);
}

export async function writeList(folder: string, backup: BackupList): Promise<void> {
  await writeFile(join(folder, LIST), `${JSON.stringify(backup, null, 2)}\n`, { mode: 0o600 });
}

/** @throws where the folder holds no whole backup */
export async function readList(folder: string): Promise<BackupList> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => null);
  if (text === null) {
    throw new Error(`There is no whole backup in ${folder}: ${LIST} is not there.`);
  }
  const read = list.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Error(`This Hedgerow cannot read the backup in ${folder}: ${LIST} has another form.`);
}
