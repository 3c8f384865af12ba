import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { changeActivity, confirmActivity, getActivity, sayRoom } from '#server/activities/index.ts';
import { decideRows, undoImport } from '#server/imports/index.ts';
import { addAllotment, allotment } from '#test/activities/support/open-board.ts';
import {
  boardNames,
  bring,
  bringIn,
  csv,
  findByName,
  header,
  judge,
  openImports,
  putIn,
  row,
  settle,
} from './support/open-imports.ts';

/** Three new ones and one that is merged with what was there. */
async function openImported() {
  const imports = await openImports();
  const { tools, marjoram } = imports;
  const swapId = await addAllotment(imports, { name: 'Seed swap' });
  const sheet = csv(
    header,
    row('Seed swap', { phone: '01632 960777' }),
    row('Whist'),
    row('Boules'),
    row('Chess'),
  );
  const importId = await bring(imports, sheet);
  await judge(imports, importId);
  await decideRows(tools, marjoram, { importId, decision: 'merge' });
  await putIn(imports, importId);
  const undo = async () => {
    await undoImport(tools, marjoram, { importId });
    return settle(tools, marjoram, importId);
  };
  return { ...imports, imports, swapId, sheet, importId, undo };
}

describe('undoing an import', () => {
  it('takes away what was new and gives back what was there, checks and all', async () => {
    const { imports, tools, hazel, swapId, undo } = await openImported();
    const { phone, checks } = (await getActivity(tools, hazel, { activityId: swapId })).activity;
    expect([phone, checks.phone]).toEqual(['01632 960777', null]);
    const { import: view } = await undo();
    expect(view).toMatchObject({
      state: 'undone',
      results: { takenAway: 3, restored: 1, kept: 0 },
      undoUntil: null,
    });
    expect(await boardNames(imports)).toEqual(['Seed swap']);
    const { activity } = await getActivity(tools, hazel, { activityId: swapId });
    expect(activity).toMatchObject({
      phone: '01632 960123',
      description: 'Digging, sowing and tea.',
    });
    expect(activity.checks.phone).not.toBeNull();
  });

  it('leaves what somebody has changed, checked or spoken of since, and names it', async () => {
    const { imports, tools, hazel, marjoram, clock, undo } = await openImported();
    clock.forward({ minutes: 5 });
    const idOf = async (name: string) => String((await findByName(name))?._id);
    await changeActivity(tools, marjoram, {
      ...allotment('', { name: 'Whist', town: 'Wick' }),
      ...{ activityId: await idOf('Whist'), version: 1 },
    });
    await confirmActivity(tools, hazel, { activityId: await idOf('Boules'), fields: ['times'] });
    await sayRoom(tools, hazel, { activityId: await idOf('Seed swap'), room: 'roomNow' });
    const page = await undo();
    expect(page.import.results).toMatchObject({ takenAway: 1, restored: 0, kept: 3 });
    expect([...page.keptNames].sort()).toEqual(['Boules', 'Seed swap', 'Whist']);
    expect(await boardNames(imports)).toEqual(['Boules', 'Seed swap', 'Whist']);
    expect((await findByName('Seed swap'))?.phone).toBe('01632 960777');
  });

  it('twice is once, and the same file can be brought in anew', async () => {
    const { imports, tools, marjoram, importId, sheet, undo } = await openImported();
    await Promise.all([undoImport(tools, marjoram, { importId }), undo()]);
    const { import: view } = await undo();
    expect(view.results).toMatchObject({ takenAway: 3, restored: 1 });
    const again = await bringIn(imports, sheet);
    expect(again.import.results.added).toBe(3);
  });

  it('several rows over one activity are taken back as one', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    await addAllotment(imports, { name: 'Seed swap' });
    const rows = ['01632 960701', '01632 960702'].map((phone) => row('Seed swap', { phone }));
    const importId = await bring(imports, csv(header, ...rows));
    await judge(imports, importId);
    await decideRows(tools, marjoram, { importId, decision: 'merge' });
    await putIn(imports, importId);
    expect(await findByName('Seed swap')).toMatchObject({ phone: '01632 960702', version: 3 });
    await undoImport(tools, marjoram, { importId });
    await settle(tools, marjoram, importId);
    expect((await findByName('Seed swap'))?.phone).toBe('01632 960123');
  });

  it('after a day there is no way back, and before it has gone in there is none', async () => {
    const { imports, tools, marjoram, importId, clock } = await openImported();
    clock.forward({ minutes: 24 * 60 + 1 });
    await expect(undoImport(tools, marjoram, { importId })).rejects.toMatchObject({
      code: 'conflict',
    });
    const other = await bring(imports, csv(header, row('Crib')));
    await expect(undoImport(tools, marjoram, { importId: other })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await Activity.countDocuments({ state: 'open' })).toBe(4);
  });

  it('T17: is there for coordinators of the county alone', async () => {
    const { imports, tools, importId, hazel, barnaby, strangeCoordinator } = await openImported();
    for (const other of [hazel, barnaby, strangeCoordinator]) {
      await expect(undoImport(tools, other, { importId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await boardNames(imports)).toHaveLength(4);
  });
});
