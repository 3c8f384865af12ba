import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { ImportRow } from '#server/imports/import-row.model.ts';
import { ImportRun } from '#server/imports/import-run.model.ts';
import { getImport, startImport } from '#server/imports/index.ts';
import { bring, csv, header, openImports, row, settle } from './support/open-imports.ts';

const form = (bytes: Uint8Array, name = 'activities.csv') => ({
  clientId: new mongoose.Types.ObjectId().toString(),
  file: { name, bytes },
});
const sheet = csv(header, row('Tea dance'), '', row('Whist'));

describe('bringing a spreadsheet', () => {
  it('reads its rows by their numbers in the file, and guesses its columns', async () => {
    const imports = await openImports();
    const importId = await bring(imports, sheet);
    const page = await getImport(imports.tools, imports.marjoram, { importId });
    expect(page.import).toMatchObject({ state: 'columns', total: 2, fileName: 'activities.csv' });
    expect(page.firstRows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [2, 'Tea dance'],
      [4, 'Whist'],
    ]);
    expect(page.columns.map(({ column }) => column)).toEqual([
      ...['name', 'organisation', 'whatMatters', 'days', 'times', 'placeWords', 'town'],
      ...['isFree', 'phone', 'joinRoute'],
    ]);
    expect(page.columns[0]?.examples).toEqual(['Tea dance', 'Whist']);
  });

  it('the same form sent twice is one import', async () => {
    const { tools, marjoram } = await openImports();
    const twice = form(sheet);
    const [one, other] = await Promise.all([
      startImport(tools, marjoram, twice),
      startImport(tools, marjoram, twice),
    ]);
    expect(one).toEqual(other);
    expect(await startImport(tools, marjoram, twice)).toEqual(one);
    await settle(tools, marjoram, one.importId);
    expect(await ImportRun.countDocuments()).toBe(1);
    expect(await ImportRow.countDocuments()).toBe(2);
  });

  it('T17: is there for coordinators alone', async () => {
    const { tools, marjoram, hazel, teazle, alder, barnaby } = await openImports();
    for (const other of [hazel, teazle, alder, barnaby]) {
      await expect(startImport(tools, other, form(sheet))).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    expect(await ImportRun.countDocuments()).toBe(0);
    const { importId } = await startImport(tools, marjoram, form(sheet));
    await settle(tools, marjoram, importId);
  });

  it('is not for somebody whom a moderator keeps from writing', async () => {
    const { tools, marjoram, clock } = await openImports();
    const mutedUntil = new Date(clock.now().getTime() + 60_000).toISOString();
    const muted = { ...marjoram, mutedUntil };
    await expect(startImport(tools, muted, form(sheet))).rejects.toMatchObject({
      code: 'notPermitted',
    });
  });

  it('no file, and a file that is no spreadsheet, are refused with a sentence at the field', async () => {
    const { tools, marjoram } = await openImports();
    const { clientId } = form(sheet);
    await expect(startImport(tools, marjoram, { clientId })).rejects.toMatchObject({
      fields: { file: 'Choose a spreadsheet.' },
    });
    const page = new TextEncoder().encode('<!doctype html><p>Hello</p>');
    await expect(startImport(tools, marjoram, form(page, 'list.csv'))).rejects.toMatchObject({
      fields: { file: expect.stringContaining('web page') as string },
    });
    expect(await ImportRun.countDocuments()).toBe(0);
  });

  it('one with more rows than fit, and one without any, say so on their page', async () => {
    const imports = await openImports();
    const many = await bring(imports, csv('Activity', ...Array<string>(5_001).fill('Tea')));
    const none = await bring(imports, csv('Activity'));
    const because = async (importId: string) =>
      (await getImport(imports.tools, imports.marjoram, { importId })).import;
    expect(await because(many)).toMatchObject({
      state: 'failed',
      because: 'This file has more than 5,000 rows. Split it into several files.',
    });
    expect(await because(none)).toMatchObject({
      state: 'failed',
      because: 'There are no rows in this file. Choose another one.',
    });
    expect(await ImportRow.countDocuments()).toBe(0);
  });
});
