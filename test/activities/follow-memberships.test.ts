import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import {
  closeOrganisation,
  mergeOrganisations,
  renameOrganisation,
  reopenOrganisation,
  takeOffOrganisation,
} from '#server/accounts/index.ts';
import {
  addActivity,
  agreeWithNote,
  followMemberships,
  getActivity,
  getNote,
  listActivities,
  listOpenActivities,
  listOwnActivities,
  withdrawActivity,
} from '#server/activities/index.ts';
import type { Tools } from '#server/lib/tools.ts';
import { MatchNote } from '#server/activities/match-note.model.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';
import { openNotes } from './support/open-notes.ts';

async function openFollowedBoard() {
  const board = await openBoard();
  const tools: Tools = {
    ...board.tools,
    membershipFollowers: [(change, session) => followMemberships(board.tools, change, session)],
  };
  return { ...board, tools };
}

describe('when an organisation changes', () => {
  it('its new name stands on its activities, and a search finds it', async () => {
    const board = await openFollowedBoard();
    const { tools, marjoram, hazel, loosestrife: organisationId } = board;
    await addAllotment(board);
    await renameOrganisation(tools, marjoram, { organisationId, name: 'Willowherb Gardeners' });
    const { activities } = await listActivities(tools, hazel, { words: 'willowherb' });
    expect(activities.map(({ organisation }) => organisation.name)).toEqual([
      'Willowherb Gardeners',
    ]);
  });

  it('is found by its new name in the open data too, and no more by the old one', async () => {
    const board = await openFollowedBoard();
    const { tools, marjoram, loosestrife: organisationId } = board;
    await addAllotment(board, { name: 'Digging mornings' });
    await renameOrganisation(tools, marjoram, { organisationId, name: 'Willowherb Gardeners' });
    const total = async (words: string) =>
      (await listOpenActivities(tools, { words, page: 1, perPage: 5 })).total;
    expect(await total('gardeners digging')).toBe(1);
    expect(await total('loosestrife')).toBe(0);
  });

  it('closes, its activities leave the board and those of others stay', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, barnaby, loosestrife, shed, announced } = board;
    const activityId = await addAllotment(board);
    await closeOrganisation(tools, alder, { organisationId: shed });
    expect((await listActivities(tools, hazel)).total).toBe(1);
    announced.length = 0;
    await closeOrganisation(tools, alder, { organisationId: loosestrife });
    // Whoever looks at the board sees them go.
    const told = announced.find(({ event }) => event === 'activity.changed');
    expect(told).toMatchObject({ view: { activityId } });
    expect(told?.audience).toContain(hazel.personId);
    expect((await listOpenActivities(tools, { page: 1, perPage: 5 })).total).toBe(0);
    expect((await listActivities(tools, hazel)).total).toBe(0);
    expect(await listOwnActivities(tools, barnaby)).toEqual([]);
  });

  it('is taken off, what was said of its activities goes for good, and of others it stays', async () => {
    const notes = await openNotes();
    const { hazel, oakley, marjoram, loosestrife, shed, write } = notes;
    const tools: Tools = {
      ...notes.tools,
      membershipFollowers: [(change, session) => followMemberships(notes.tools, change, session)],
    };
    await write(hazel);
    await withdrawActivity(tools, marjoram, { activityId: notes.activityId });
    const { activityId } = await addActivity(tools, oakley, allotment(shed));
    await write(hazel, { activityId });
    expect(await MatchNote.countDocuments()).toBe(2);
    const form = { organisationId: loosestrife, reason: 'We have stopped.' };
    await takeOffOrganisation(tools, marjoram, form);
    expect((await MatchNote.find().lean()).map((note) => String(note.activityId))).toEqual([
      activityId,
    ]);
  });

  it('is opened again, what it had on the board comes back, and what was taken off before does not', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, marjoram, loosestrife: organisationId, announced } = board;
    const activityId = await addAllotment(board);
    const before = await addAllotment(board, { name: 'Long gone', clientId: 'a-form-of-before' });
    await withdrawActivity(tools, marjoram, { activityId: before });
    await closeOrganisation(tools, alder, { organisationId });
    announced.length = 0;
    await reopenOrganisation(tools, alder, { organisationId });
    expect((await listActivities(tools, hazel)).activities.map(({ id }) => id)).toEqual([
      activityId,
    ]);
    expect(announced.map(({ event }) => event)).toContain('activity.changed');
    expect((await listOpenActivities(tools, { page: 1, perPage: 5 })).total).toBe(1);
  });

  it('is merged, its activities are those of the other, and both are told', async () => {
    const board = await openFollowedBoard();
    const { tools, alder, hazel, oakley, loosestrife, shed, announced } = board;
    const activityId = await addAllotment(board, { name: 'Digging' });
    announced.length = 0;
    await mergeOrganisations(tools, alder, { organisationId: loosestrife, intoId: shed });
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.organisation).toEqual({ id: shed, name: "Quillbeck Men's Shed" });
    expect((await listOwnActivities(tools, oakley)).map(({ id }) => id)).toEqual([activityId]);
    expect((await listActivities(tools, hazel, { words: 'quillbeck' })).total).toBe(1);
    const total = async (words: string) =>
      (await listOpenActivities(tools, { words, page: 1, perPage: 5 })).total;
    expect([await total('quillbeck'), await total('loosestrife')]).toEqual([1, 0]);
    expect(announced.filter(({ event }) => event === 'activity.changed')).toHaveLength(2);
  });
});

describe('when a colleague has left', () => {
  it('what they found stays, under their name or without it', async () => {
    const notes = await openNotes();
    const { hazel, rowan, activityId, write } = notes;
    const noteId = await write(hazel);
    const ids = { activityId, noteId };
    await agreeWithNote(notes.tools, rowan, ids);
    await Person.updateOne({ _id: rowan.personId }, { state: 'closed', withholdsName: true });
    await Person.updateOne({ _id: hazel.personId }, { state: 'closed' });
    // Another process, which has read no cards yet.
    const { note } = await getNote({ ...notes.tools }, notes.teazle, ids);
    expect(note.said?.by.name).toBe('Hazel Quickset');
    expect(note.agreed.people.map(({ name }) => name)).toEqual(['Former member']);
  });
});
