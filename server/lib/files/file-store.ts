import type { Readable } from 'node:stream';
import mongoose, { type ClientSession, type Types } from 'mongoose';

import { anyOf, lessThan } from '../trusted-filters.ts';
import { LooseFile } from './loose-file.model.ts';

const BUCKET = 'sharedFiles';
const CHUNK_BYTES = 255 * 1024;
/** An upload takes minutes at most. Sweeping follows within a quarter of an hour. */
const LOOSE_FOR_MS = 45 * 60 * 1000;
const SWEPT_AT_ONCE = 100;

/**
 * Writes a file, loose until a record holds it. Where writing fails nothing of it stays.
 *
 * @returns its id, for `holdFiles` or `dropFiles`
 */
export async function storeFile(
  { bytes, name }: { bytes: Uint8Array; name: string },
  now: Date,
): Promise<Types.ObjectId> {
  const fileId = new mongoose.Types.ObjectId();
  await LooseFile.create([{ _id: fileId, since: now }]);
  const upload = bucket().openUploadStreamWithId(fileId, name);
  try {
    await new Promise<void>((resolve, reject) => {
      upload.once('finish', resolve);
      upload.once('error', reject);
      upload.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  } catch (error) {
    await dropFiles([fileId]);
    throw error;
  }
  return fileId;
}

/** A record that is stored in this transaction holds the files from now on. */
export async function holdFiles(
  fileIds: readonly Types.ObjectId[],
  session: ClientSession,
): Promise<void> {
  await LooseFile.deleteMany({ _id: anyOf(fileIds) }, { session });
}

/** The record that held the files goes in this transaction. Call `dropFiles` once that stands. */
export async function releaseFiles(
  fileIds: readonly Types.ObjectId[],
  now: Date,
  session: ClientSession,
): Promise<void> {
  if (fileIds.length === 0) return;
  const loose = fileIds.map((fileId) => ({
    updateOne: { filter: { _id: fileId }, update: { $set: { since: now } }, upsert: true },
  }));
  await LooseFile.bulkWrite(loose, { session });
}

/** Deletes loose files with all their parts. One that a record holds stays as it is. */
export async function dropFiles(fileIds: readonly Types.ObjectId[]): Promise<void> {
  const loose = await LooseFile.find({ _id: anyOf(fileIds) }, { _id: 1 }).lean();
  if (loose.length === 0) return;
  const ids = loose.map(({ _id }) => _id);
  // By collection: the bucket's own delete stops at a file whose entry was never written.
  const { files, chunks } = collections();
  await chunks.deleteMany({ files_id: { $in: ids } });
  await files.deleteMany({ _id: { $in: ids } });
  await LooseFile.deleteMany({ _id: anyOf(ids) });
}

/**
 * Drops what cut-off uploads have left behind, a hundred at a time.
 *
 * @returns how many there were
 */
export async function sweepLooseFiles(now: Date): Promise<number> {
  const since = lessThan(new Date(now.getTime() - LOOSE_FOR_MS));
  let swept = 0;
  for (;;) {
    const left = await LooseFile.find({ since }, { _id: 1 })
      .sort({ since: 1 })
      .limit(SWEPT_AT_ONCE)
      .lean();
    if (left.length === 0) return swept;
    await dropFiles(left.map(({ _id }) => _id));
    swept += left.length;
  }
}

/** Bytes of a file, the last one among them. */
export interface ByteRange {
  first: number;
  last: number;
}

/** Streams a file, or a part of it. Destroying the stream ends the reading. */
export function openFile(fileId: Types.ObjectId, range?: ByteRange): Readable {
  // GridFS ends before the byte that it is given as the end.
  const part = range && { start: range.first, end: range.last + 1 };
  return bucket().openDownloadStream(fileId, part);
}

function bucket() {
  return new mongoose.mongo.GridFSBucket(database(), {
    bucketName: BUCKET,
    chunkSizeBytes: CHUNK_BYTES,
  });
}

function collections() {
  const db = database();
  return { files: db.collection(`${BUCKET}.files`), chunks: db.collection(`${BUCKET}.chunks`) };
}

function database() {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected.');
  return db;
}
