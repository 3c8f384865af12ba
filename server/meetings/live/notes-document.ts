import * as Y from 'yjs';

import { InvalidInputError } from '../../lib/errors.ts';
import { liveLimits } from './contract.ts';

/*
 * The notes of one meeting as bytes, and what may become of them. Pure. A change is tried on a copy, so
 * that one that is refused leaves nothing behind.
 */

export type NotesBytes = Uint8Array;

export const EMPTY_NOTES: NotesBytes = Y.encodeStateAsUpdate(new Y.Doc());

/** What the notes may hold, and who adds to them. */
export interface Bounds {
  /** Names of texts; those that are there already count as well. */
  keys: readonly string[];
  /** Whether the actor adds under this number. */
  isMine: (writer: number) => boolean;
}

export interface TriedNotes {
  bytes: NotesBytes;
  isChanged: boolean;
}

const unreadable = () => new InvalidInputError({ update: 'We could not read what was written.' });

/**
 * The notes with a change in them.
 *
 * @throws {InvalidInputError} for what is no change of notes, needs what is not there, would add a
 *   text that the meeting has not, comes under the number of somebody else, or makes the notes too long
 */
export function addToNotes(before: NotesBytes, update: Uint8Array, bounds: Bounds): TriedNotes {
  const doc = openNotesDocument(before);
  const keys = new Set([...bounds.keys, ...doc.share.keys()]);
  const had = Y.decodeStateVector(Y.encodeStateVector(doc));
  requireNotesOnly(update, { isMine: bounds.isMine, had });
  let isChanged = false;
  doc.on('update', () => (isChanged = true));
  try {
    Y.applyUpdate(doc, update);
  } catch {
    throw unreadable();
  }
  const { pendingStructs, pendingDs } = doc.store;
  if (pendingStructs !== null || pendingDs !== null) throw unreadable();
  if ([...doc.share.keys()].some((key) => !keys.has(key))) {
    throw new InvalidInputError({ update: 'This item is not on the agenda any more.' });
  }
  if (!isChanged) return { bytes: before, isChanged };
  requireLength(doc);
  const bytes = Y.encodeStateAsUpdate(doc);
  if (bytes.length > liveLimits.documentBytes) throw tooLong();
  return { bytes, isChanged };
}

/** Letters under a number of one's own, and where letters were taken out; nothing else is in notes. */
function requireNotesOnly(
  update: Uint8Array,
  { isMine, had }: { isMine: (writer: number) => boolean; had: Map<number, number> },
): void {
  let structs: ReturnType<typeof Y.decodeUpdate>['structs'];
  try {
    // Reads struct by struct, so that nothing is set aside for a number that the bytes only claim.
    structs = Y.decodeUpdate(update).structs;
  } catch {
    throw unreadable();
  }
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const isNew = clock + struct.length > (had.get(client) ?? 0);
    const isText =
      struct instanceof Y.Item &&
      (struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted) &&
      struct.parentSub === null &&
      !(struct.parent instanceof Y.ID);
    if (!isText || struct.length > liveLimits.documentBytes) throw unreadable();
    if (isNew && !isMine(client)) throw unreadable();
  }
}

function requireLength(doc: Y.Doc): void {
  for (const text of textsOf(doc).values()) if (text.length > liveLimits.notes) throw tooLong();
}

function tooLong(): InvalidInputError {
  const most = liveLimits.notes.toLocaleString('en-GB');
  return new InvalidInputError({
    update: `These notes are full: ${most} characters for one item. Make them shorter.`,
  });
}

export function openNotesDocument(bytes: NotesBytes): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
}

/** The texts that are not empty, by name. */
export function textsIn(bytes: NotesBytes): Map<string, string> {
  return textsOf(openNotesDocument(bytes));
}

function textsOf(doc: Y.Doc): Map<string, string> {
  const texts = [...doc.share.keys()].map((key) => [key, doc.getText(key).toJSON()] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}

export function mergeNotes(parts: readonly NotesBytes[]): NotesBytes {
  const doc = new Y.Doc();
  for (const part of parts) Y.applyUpdate(doc, part);
  return Y.encodeStateAsUpdate(doc);
}

/** Of the notes what somebody lacks who has these. Letters that were taken out are not in it. */
export function notesSince(bytes: NotesBytes, vector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(openNotesDocument(bytes), vector);
  } catch {
    throw new InvalidInputError({ vector: 'We could not read that.' });
  }
}

export const vectorOf = (bytes: NotesBytes): Uint8Array =>
  Y.encodeStateVector(openNotesDocument(bytes));

/** What one paragraph more at the end of a text is, as a change. */
export function paragraphUpdate(
  before: NotesBytes,
  { key, paragraph, writer }: { key: string; paragraph: string; writer: number },
): Uint8Array {
  const doc = openNotesDocument(before);
  doc.clientID = writer;
  const text = doc.getText(key);
  const vector = Y.encodeStateVector(doc);
  const gap = text.length === 0 || text.toJSON().endsWith('\n') ? '' : '\n';
  text.insert(text.length, `${gap}${paragraph}\n`);
  return Y.encodeStateAsUpdate(doc, vector);
}
