import type { Readable } from 'node:stream';
import mongoose, { type ClientSession, type Types } from 'mongoose';

import { lessThan } from '../trusted-filters.ts';
import { LooseFile } from './loose-file.model.ts';

const BUCKET = 'sharedFiles';
const CHUNK_BYTES = 255 * 1024;
/** An upload takes minutes at most. */
const LOOSE_FOR_MS = 60 * 60 * 1000;
const SWEPT_AT_ONCE = 20;

/**
 * Writes a file, loose until a record holds it. Where writing fails nothing of it stays.
 *
 * @returns its id, for `holdFile` or `dropFile`
 */
export async function storeFile(
  { bytes, name }: { bytes: Uint8Array; name: string },
  now: Date,
): Promise<Types.ObjectId> {
  await sweepLooseFiles(now);
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
    await dropFile(fileId);
    throw error;
  }
  return fileId;
}

/** A record that is stored in this transaction holds the file from now on. */
export async function holdFile(fileId: Types.ObjectId, session: ClientSession): Promise<void> {
  await LooseFile.deleteOne({ _id: fileId }, { session });
}

/** The record that held the file goes in this transaction. Call `dropFile` once that stands. */
export async function releaseFile(
  fileId: Types.ObjectId,
  now: Date,
  session: ClientSession,
): Promise<void> {
  await LooseFile.updateOne({ _id: fileId }, { $set: { since: now } }, { session, upsert: true });
}

/** Deletes a loose file with all its parts. One that a record holds stays as it is. */
export async function dropFile(fileId: Types.ObjectId): Promise<void> {
  const isLoose = await LooseFile.exists({ _id: fileId });
  if (!isLoose) return;
  // By collection: the bucket's own delete stops at a file whose entry was never written.
  const { files, chunks } = collections();
  await chunks.deleteMany({ files_id: fileId });
  await files.deleteOne({ _id: fileId });
  await LooseFile.deleteOne({ _id: fileId });
}

/** Drops what cut-off uploads have left behind. */
export async function sweepLooseFiles(now: Date): Promise<void> {
  const since = lessThan(new Date(now.getTime() - LOOSE_FOR_MS));
  const left = await LooseFile.find({ since }).limit(SWEPT_AT_ONCE).lean();
  for (const { _id } of left) await dropFile(_id);
}

/** Streams a file. Destroying the stream ends the reading. */
export function openFile(fileId: Types.ObjectId): Readable {
  return bucket().openDownloadStream(fileId);
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
