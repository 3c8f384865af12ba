import type { mongo, Types } from 'mongoose';

import { laterThan } from '../../lib/trusted-filters.ts';
import { NoteSnapshot } from './note-snapshot.model.ts';
import { NoteUpdate } from './note-update.model.ts';
import { EMPTY_NOTES, mergeNotes, type NotesBytes } from './notes-document.ts';

/** The notes of a meeting up to a number. */
export interface Notes {
  bytes: NotesBytes;
  seq: number;
  /** Up to where a snapshot has them. */
  snapshotSeq: number;
}

export const noNotes: Notes = { bytes: EMPTY_NOTES, seq: 0, snapshotSeq: 0 };

/** A read that waits for the majority: longer than an election, shorter than a person's patience. */
const CONFIRM_WITHIN_MS = 10_000;

/** The notes as they are now, from what is known of them. */
export async function catchUp(meetingId: Types.ObjectId, known: Notes): Promise<Notes> {
  if (known.seq === 0) return fromSnapshot(meetingId, known);
  const rows = await rowsAfter(meetingId, known.seq);
  const parts = rows.map(({ bytes }) => bytes);
  // Rows without bytes: they went into a snapshot that is newer than what is known.
  if (parts.some((bytes) => bytes === undefined)) return fromSnapshot(meetingId, known);
  return withRows(known, rows);
}

async function fromSnapshot(meetingId: Types.ObjectId, known: Notes): Promise<Notes> {
  const snapshot = await NoteSnapshot.findById(meetingId).lean();
  const notes = snapshot
    ? { bytes: asBytes(snapshot.bytes), seq: snapshot.seq, snapshotSeq: snapshot.seq }
    : known;
  const rows = await rowsAfter(meetingId, notes.seq);
  const isNewer = rows.some(({ bytes }) => bytes === undefined);
  // Made into a snapshot between the two reads.
  return isNewer ? fromSnapshot(meetingId, known) : withRows(notes, rows);
}

interface Row {
  seq: number;
  bytes?: mongo.Binary | Buffer;
}

function rowsAfter(meetingId: Types.ObjectId, seq: number): Promise<Row[]> {
  return NoteUpdate.find({ meetingId, seq: laterThan(seq) }, { seq: 1, bytes: 1 })
    .sort({ seq: 1 })
    .lean();
}

function withRows(notes: Notes, rows: readonly Row[]): Notes {
  const last = rows.at(-1);
  if (!last) return notes;
  const parts = rows.flatMap(({ bytes }) => (bytes === undefined ? [] : [asBytes(bytes)]));
  return { ...notes, bytes: mergeNotes([notes.bytes, ...parts]), seq: last.seq };
}

/** Waits until the majority has what is numbered so, and with it all before. */
export async function confirmStored(meetingId: Types.ObjectId, seq: number): Promise<void> {
  if (seq === 0) return;
  await NoteUpdate.findOne({ meetingId, seq }, { seq: 1 })
    .readConcern('linearizable')
    .maxTimeMS(CONFIRM_WITHIN_MS)
    .lean();
}

function asBytes(stored: mongo.Binary | Buffer): NotesBytes {
  return new Uint8Array('sub_type' in stored ? stored.value() : stored);
}
