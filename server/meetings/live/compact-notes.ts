import type { Types } from 'mongoose';

import { isDuplicateKey } from '../../lib/database/retry.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { isThere, lessThan, notLaterThan } from '../../lib/trusted-filters.ts';
import { NoteSnapshot } from './note-snapshot.model.ts';
import { NoteUpdate } from './note-update.model.ts';
import type { Notes } from './stored-notes.ts';

/**
 * Puts the notes up to their number into one snapshot and empties what it was made of, in one transaction.
 * What was taken out of the notes is in neither any more. Where another process has done so already,
 * nothing changes.
 *
 * @returns the notes with their snapshot
 */
export async function compactNotes(
  { meetingId, countyId }: { meetingId: Types.ObjectId; countyId: Types.ObjectId },
  notes: Notes,
): Promise<Notes> {
  const { seq } = notes;
  const bytes = Buffer.from(notes.bytes);
  try {
    await inTransaction(async (session) => {
      await NoteSnapshot.updateOne(
        { _id: meetingId, seq: lessThan(seq) },
        { $set: { seq, bytes, countyId } },
        { session, upsert: true },
      );
      await NoteUpdate.updateMany(
        { meetingId, seq: notLaterThan(seq), bytes: isThere() },
        { $unset: { bytes: 1 } },
        { session },
      );
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return { ...notes, snapshotSeq: seq };
}
