import { getActivity, getNote, writeNote } from '#server/activities/index.ts';
import { MatchNote } from '#server/activities/match-note.model.ts';
import { newId } from '#server/activities/activity.model.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { addAllotment, openBoard } from './open-board.ts';

export const watched = { kind: 'suits', note: 'somebody who wanted to watch first' };
export const stood = { kind: 'didNotSuit', note: 'somebody who cannot stand long' };

/** The allotment of Barnaby and Petal, and colleagues who can write notes about it. */
export async function openNotes() {
  const board = await openBoard();
  const { fenwold, teasel, loosestrife, tools } = board;
  const rowan = await fenwold.addPerson('Rowan Brackett', ['linkWorker', teasel]);
  const petal = await fenwold.addPerson('Petal Dibber', ['activityProvider', loosestrife]);
  /** Works for a host organisation and runs the activity as well. */
  const gale = await fenwold.addPerson(
    'Gale Rushmere',
    ['linkWorker', teasel],
    ['activityProvider', loosestrife],
  );
  const activityId = await addAllotment(board);
  board.announced.length = 0;

  async function write(actor: Actor, words: object = watched): Promise<string> {
    const form = { activityId, clientId: newId().toString(), ...watched, ...words };
    return (await writeNote(tools, actor, form)).noteId;
  }
  const page = (actor: Actor, notesBefore = '') =>
    getActivity(tools, actor, { activityId, notesBefore });
  return {
    ...board,
    ...{ rowan, petal, gale, activityId, write, page },
    /** Those who see the activity and do not run it. */
    colleagues: [board.hazel, rowan, board.teazle, board.marjoram, board.alder],
    /** Those for whom the activity is not there. */
    outsiders: [board.oakley, board.stranger, board.strangeCoordinator],
    notesFor: async (actor: Actor) => (await page(actor)).notes,
    read: async (actor: Actor, noteId: string) =>
      (await getNote(tools, actor, { activityId, noteId })).note,
    stored: (noteId: string) => MatchNote.findById(noteId).lean(),
  };
}
