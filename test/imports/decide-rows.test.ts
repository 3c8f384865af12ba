import { describe, expect, it } from 'vitest';

import { decideRows } from '#server/imports/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import {
  bring,
  csv,
  findByName,
  header,
  judge,
  openImports,
  putIn,
  row,
  settle,
} from './support/open-imports.ts';

async function openDuplicates() {
  const imports = await openImports();
  await addAllotment(imports, { name: 'Seed swap', phone: '01632 960111' });
  await addAllotment(imports, { name: 'Whist', phone: '01632 960111' });
  const importId = await bring(imports, csv(header, row('Seed swap'), row('Whist'), row('Boules')));
  await judge(imports, importId);
  const { tools, marjoram } = imports;
  const decide = (decision: string, number?: string) =>
    decideRows(tools, marjoram, { importId, decision, ...(number ? { number } : {}) });
  const plan = async () => (await settle(tools, marjoram, importId)).import.plan;
  return { ...imports, imports, importId, decide, plan };
}

describe('deciding about duplicates', () => {
  it('row by row: merged, kept apart or left out, and anew as long as nothing has gone in', async () => {
    const { decide, plan } = await openDuplicates();
    expect(await plan()).toEqual({ isNew: 1, merged: 0, waiting: 2, leftOut: 0 });
    await decide('merge', '2');
    await decide('apart', '3');
    expect(await plan()).toEqual({ isNew: 2, merged: 1, waiting: 0, leftOut: 0 });
    await decide('leaveOut', '3');
    expect(await plan()).toEqual({ isNew: 1, merged: 1, waiting: 0, leftOut: 1 });
  });

  it('all that wait at once, and no other', async () => {
    const { decide, plan } = await openDuplicates();
    await decide('leaveOut', '2');
    await decide('merge');
    expect(await plan()).toEqual({ isNew: 1, merged: 1, waiting: 0, leftOut: 1 });
  });

  it('kept apart there are two of it; left out nothing changes', async () => {
    const { imports, importId, decide, tools, marjoram } = await openDuplicates();
    await decide('apart', '2');
    await decide('leaveOut', '3');
    await putIn(imports, importId);
    const page = await settle(tools, marjoram, importId);
    expect(page.import.results).toMatchObject({ added: 2, updated: 0 });
    expect((await findByName('Whist'))?.phone).toBe('01632 960111');
  });

  it('a row that is like nothing, and one of an import that has gone in, cannot be decided', async () => {
    const { imports, importId, decide } = await openDuplicates();
    await expect(decide('merge', '4')).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(decide('merge', '400')).rejects.toMatchObject({ code: 'invalidInput' });
    await putIn(imports, importId);
    await expect(decide('merge', '2')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('T17: is there for coordinators of the county alone', async () => {
    const { tools, importId, hazel, barnaby, strangeCoordinator, plan } = await openDuplicates();
    for (const other of [hazel, barnaby, strangeCoordinator]) {
      await expect(decideRows(tools, other, { importId, decision: 'merge' })).rejects.toMatchObject(
        { code: 'notFound' },
      );
    }
    expect((await plan()).waiting).toBe(2);
  });
});
