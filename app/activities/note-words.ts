import { areFolded, namesInWords } from '#app/lib/people-words.ts';
import { dayInSentence, monthOfYear } from '#app/lib/dates.ts';
import type { NoteView } from '#server/activities/page-views.ts';

export function notesPath(activityId: string, olderThan = ''): string {
  return `/whats-on/${activityId}${olderThan === '' ? '' : `?notes=${olderThan}`}#notes`;
}

/** The note that an address of the activity names; blank where it names none. */
export function readNotesBefore(text: unknown): string {
  return typeof text === 'string' && /^[0-9a-f]{24}$/.test(text) ? text : '';
}

export function notePath(activityId: string, noteId: string): string {
  return `/whats-on/${activityId}/notes/${noteId}`;
}

/**
 * "Hazel Quickset, Teasel House, yesterday". Those who run the activity read "A colleague in the peer
 * network, October 2026".
 */
export function whoAndWhen({ said, month }: NoteView, now: string): string {
  // The middle of the month is in it by the clocks of every place.
  if (!said) return `A colleague in the peer network, ${monthOfYear(`${month}-15T12:00:00.000Z`)}`;
  const { name, organisation } = said.by;
  return [name, organisation, dayInSentence(said.at, now)].filter(Boolean).join(', ');
}

/** "Rowan agrees", "You and Linnet agree", "Others agree". Empty where nobody does. */
export function agreedWords({ people, others }: NoteView['agreed'], myId: string): string {
  if (people.length === 0) return others ? 'Others agree' : '';
  const isOne = people.length === 1 && people[0]?.id !== myId;
  return `${namesInWords(people, myId)} ${isOne ? 'agrees' : 'agree'}`;
}

export function isFolded({ people }: NoteView['agreed']): boolean {
  return areFolded(people);
}
