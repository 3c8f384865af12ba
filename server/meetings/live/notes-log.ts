import type { Types } from 'mongoose';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { isDuplicateKey, retryWrite } from '../../lib/database/retry.ts';
import { createRecent } from '../../lib/recent.ts';
import type { Tools } from '../../lib/tools.ts';
import { newId } from '../meeting.model.ts';
import { compactNotes } from './compact-notes.ts';
import { noteUpdateKey, NoteUpdate } from './note-update.model.ts';
import { notesSince, vectorOf } from './notes-document.ts';
import { catchUp, confirmStored, noNotes, type Notes } from './stored-notes.ts';

interface NotesOf {
  meetingId: Types.ObjectId;
  countyId: Types.ObjectId;
}

/**
 * A change of notes as they are when its turn comes.
 *
 * @throws where the notes do not take it
 */
export type NotesChange = (before: Notes['bytes']) => Notes['bytes'];

/** Keeps the notes of meetings, and gives each addition its number. */
export interface NotesLog {
  read(of: NotesOf): Promise<Notes>;
  /** Answers once the change is on the disks of the majority; `told` hears what was new, once. */
  write(of: NotesOf, change: NotesChange, told: Told): Promise<Notes>;
  /** Makes a snapshot of what has none. */
  compact(of: NotesOf): Promise<void>;
}
type Told = (news: { update: Uint8Array; seq: number }) => void;

interface Waiting {
  change: NotesChange;
  told: Told;
  resolve: (notes: Notes) => void;
  reject: (error: unknown) => void;
}

/** Meetings whose notes are kept in memory: at most 200 kB each. */
const MOST_MEETINGS = 60;
const MOST_TOGETHER = 50;
export const COMPACT_AFTER = 100;

/**
 * One write in flight for each meeting. What arrives meanwhile goes together as the next one, so that
 * many writers share the wait for the disk.
 */
export function createNotesLog({ clock, logger }: Tools): NotesLog {
  const recent = createRecent<Notes>(MOST_MEETINGS);
  const queues = new Map<string, Waiting[]>();

  async function read({ meetingId }: NotesOf): Promise<Notes> {
    const key = meetingId.toString();
    const notes = await catchUp(meetingId, recent.get(key) ?? noNotes);
    const newer = recent.get(key);
    if (newer && newer.seq > notes.seq) return newer;
    recent.set(key, notes);
    return notes;
  }

  async function store(of: NotesOf, batch: readonly Waiting[]): Promise<void> {
    const { meetingId, countyId } = of;
    let left = batch;
    let since: Uint8Array | undefined;
    const { before, after } = await retryWrite(async () => {
      for (;;) {
        const before = await read(of);
        since ??= vectorOf(before.bytes);
        let { bytes } = before;
        left = left.filter(({ change, reject }) => {
          try {
            bytes = change(bytes);
            return true;
          } catch (error) {
            reject(error);
            return false;
          }
        });
        if (bytes === before.bytes) {
          await confirmStored(meetingId, before.seq);
          return { before, after: before };
        }
        const seq = before.seq + 1;
        const added = Buffer.from(notesSince(bytes, vectorOf(before.bytes)));
        try {
          await NoteUpdate.collection.insertOne({
            ...{ _id: newId(), meetingId, countyId, seq },
            ...{ bytes: added, at: clock.now() },
          });
        } catch (error) {
          if (isDuplicateKey(error, noteUpdateKey)) continue;
          throw error;
        }
        return { before, after: { ...before, bytes, seq } };
      }
    });
    recent.set(meetingId.toString(), after);
    const [first] = left;
    if (first && since) first.told({ update: notesSince(after.bytes, since), seq: after.seq });
    for (const { resolve } of left) resolve(after);
    if (after.seq > before.seq && after.seq - after.snapshotSeq >= COMPACT_AFTER) {
      await compact(of).catch((error: unknown) => logger.warn({ error }, 'notes not compacted'));
    }
  }

  async function compact(of: NotesOf): Promise<void> {
    const notes = await read(of);
    if (notes.seq === notes.snapshotSeq) return;
    recent.set(of.meetingId.toString(), await compactNotes(of, notes));
  }

  async function drain(of: NotesOf, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
      const batch = waiting.splice(0, MOST_TOGETHER);
      try {
        await store(of, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(of.meetingId.toString());
  }

  return {
    read,
    compact,
    write(of, change, told) {
      return new Promise((resolve, reject) => {
        const key = of.meetingId.toString();
        const waiting = queues.get(key) ?? [];
        waiting.push({ change, told, resolve, reject });
        if (queues.has(key)) return;
        queues.set(key, waiting);
        void drain(of, waiting);
      });
    },
  };
}
