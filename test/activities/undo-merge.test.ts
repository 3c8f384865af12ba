import { describe, expect, it } from 'vitest';

import { closeOrganisation } from '#server/accounts/index.ts';
import {
  confirmActivity,
  getActivity,
  getActivityForAnybody,
  listMerges,
  mergeActivities,
  undoMerge,
  writeNote,
} from '#server/activities/index.ts';
import { openTwins } from './support/twins.ts';

async function openMerged(taken: Record<string, unknown> = {}) {
  const twins = await openTwins();
  const before = [await twins.read(twins.stays), await twins.read(twins.goes)];
  await twins.merge(taken);
  const [merged] = await listMerges(twins.tools, twins.marjoram, { activityId: twins.stays });
  const mergeId = merged?.id;
  return {
    ...twins,
    before,
    mergeId,
    undo: (by = twins.marjoram, id: unknown = mergeId) =>
      undoMerge(twins.tools, by, { mergeId: id }),
  };
}

describe('taking a merge back', () => {
  it('makes both say again what they said, at their own addresses', async () => {
    const board = await openMerged({ 'take-times': 'other', 'take-room': 'other' });
    const { tools, read, undo, marjoram, before, stays, goes, announced } = board;
    announced.length = 0;
    expect(await undo()).toEqual({ activityId: stays });
    const after = [await read(stays), await read(goes)];
    expect(after).toEqual(before.map((one, at) => ({ ...one, version: at === 0 ? 3 : 2 })));
    expect((await getActivityForAnybody(tools, { activityId: goes })).activity.id).toBe(goes);
    expect(await listMerges(tools, marjoram, { activityId: stays })).toEqual([]);
    expect(announced.map(({ view }) => view)).toEqual([
      { activityId: stays },
      { activityId: goes },
    ]);
    await undo();
    expect((await read(stays)).version).toBe(3);
  });

  it('gives the other its notes back, which went along with it', async () => {
    const { tools, hazel, stays, goes, ...board } = await openTwins();
    const note = { kind: 'suits', note: 'somebody who wanted to watch first' };
    const clientId = 'a-note-before-a-merge';
    await writeNote(tools, hazel, { ...note, activityId: goes, clientId });
    const notesOf = async (activityId: string) =>
      (await getActivity(tools, hazel, { activityId })).notes.map(({ text }) => text);
    await board.merge();
    expect(await notesOf(stays)).toEqual([note.note]);
    const [merged] = await listMerges(tools, board.marjoram, { activityId: stays });
    await undoMerge(tools, board.marjoram, { mergeId: merged?.id });
    expect([await notesOf(stays), await notesOf(goes)]).toEqual([[], [note.note]]);
  });

  it('leads what had been merged into the other there again', async () => {
    const board = await openTwins();
    const { tools, marjoram, read, stays, goes, choir } = board;
    const pair = { activityId: goes, otherId: choir, version: 1, otherVersion: 1 };
    await mergeActivities(tools, marjoram, pair);
    await board.merge({ otherVersion: 2 });
    const merges = await listMerges(tools, marjoram, { activityId: stays });
    expect(merges.map(({ gone, mayUndo }) => [gone.id, mayUndo])).toEqual([
      [goes, true],
      [choir, false],
    ]);
    await undoMerge(tools, marjoram, { mergeId: merges[0]?.id });
    expect((await read(choir)).id).toBe(goes);
    expect((await read(goes)).id).toBe(goes);
  });

  it('can be done for a day, as long as nobody has touched what stayed', async () => {
    const late = await openMerged();
    late.clock.forward({ hours: 24, minutes: 1 });
    await expect(late.undo()).rejects.toMatchObject({ code: 'conflict' });

    const touched = await openMerged();
    touched.clock.forward({ hours: 1 });
    const check = { activityId: touched.stays, fields: ['times'] };
    await confirmActivity(touched.tools, touched.hazel, check);
    await expect(touched.undo()).rejects.toMatchObject({ code: 'conflict' });
    expect((await touched.read(touched.goes)).id).toBe(touched.stays);
  });

  it('cannot be done where the organisation of the other is closed', async () => {
    const { tools, marjoram, alder, shed, stays, choir } = await openTwins();
    const pair = { activityId: stays, otherId: choir, version: 1, otherVersion: 1 };
    await mergeActivities(tools, marjoram, pair);
    const [merged] = await listMerges(tools, marjoram, { activityId: stays });
    await closeOrganisation(tools, alder, { organisationId: shed });
    await expect(undoMerge(tools, marjoram, { mergeId: merged?.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is for coordinators of the county', async () => {
    const { undo, read, hazel, barnaby, alder, marjoram, strangeCoordinator, stays, goes } =
      await openMerged();
    for (const outsider of [hazel, barnaby, alder, strangeCoordinator]) {
      await expect(undo(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const id of ['f'.repeat(24), 'nothing']) {
      await expect(undo(marjoram, id)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await read(goes)).id).toBe(stays);
  });
});
