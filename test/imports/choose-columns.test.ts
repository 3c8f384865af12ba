import { describe, expect, it } from 'vitest';

import { chooseColumns, getImport } from '#server/imports/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { bring, csv, header, judge, openImports, row, settle } from './support/open-imports.ts';

const NHS_NUMBER = '999 000 1006';

describe('choosing what the columns are', () => {
  it('judges every row: ready, or with what is wrong by column', async () => {
    const imports = await openImports();
    const importId = await bring(
      imports,
      csv(
        header,
        row('Tea dance'),
        row(''),
        row('Whist', { organisation: 'Nobody we know' }),
        row('Boules', { phone: '12' }),
        row(`Ask for ${NHS_NUMBER}`),
      ),
    );
    const { import: view, rows, newOrganisations } = await judge(imports, importId);
    expect(view.counts).toEqual({ ready: 1, warning: 0, error: 4, same: 0 });
    expect(
      rows.map(({ number, reasons }) => [number, reasons.map(({ column }) => column)]),
    ).toEqual([
      [2, []],
      [3, ['Activity']],
      [4, ['Organisation']],
      [5, ['Phone']],
      [6, ['Activity']],
    ]);
    expect(rows[4]?.reasons[0]?.sentence).toContain('NHS number');
    expect(newOrganisations).toEqual(['Nobody we know']);
    expect(imports.logged.join('')).not.toContain(NHS_NUMBER);
  });

  it('what rows do not say comes from what was chosen for them', async () => {
    const imports = await openImports();
    const importId = await bring(
      imports,
      csv('Name,When,Venue,Town,Tel', 'Whist,Mondays,Hall,Ambry,01632 960123'),
    );
    const bare = await judge(imports, importId);
    expect(bare.rows[0]?.reasons.map(({ column }) => column).sort()).toEqual([
      ...['Cost', 'Good for', 'How people join', 'Organisation'],
    ]);
    const chosen = await judge(imports, importId, {
      ...{ whatMatters: 'company', joinRoute: 'walkIn', asksCost: 'yes' },
      organisationId: imports.loosestrife,
    });
    expect(chosen.import.counts).toMatchObject({ ready: 1, error: 0 });
  });

  it('the first phone column is guessed, and another may be chosen', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const importId = await bring(imports, csv('Name,Phone,Office phone', 'Whist,1,01632 960123'));
    const columns = ['name', '', 'phone'];
    await chooseColumns(tools, marjoram, { importId, columns });
    const page = await settle(tools, marjoram, importId);
    expect(page.columns.map(({ column }) => column)).toEqual(columns);
    expect(page.rows[0]?.reasons.some(({ column }) => column === 'Phone')).toBe(false);
  });

  it('two columns of one kind, none for the name, and other columns than the file has are refused', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const importId = await bring(imports, csv('Name,Phone', 'Whist,01632 960123'));
    for (const columns of [['name', 'name'], ['', 'phone'], ['name'], ['name', '$where']]) {
      await expect(chooseColumns(tools, marjoram, { importId, columns })).rejects.toMatchObject({
        code: 'invalidInput',
        fields: { columns: expect.any(String) as string },
      });
    }
    expect((await getImport(tools, marjoram, { importId })).import.state).toBe('columns');
  });

  it('a row that is called as something on the board, or as a row before it, waits for a person', async () => {
    const imports = await openImports();
    await addAllotment(imports, { name: 'Seed swap' });
    const importId = await bring(
      imports,
      csv(header, row('SEED  swap'), row('Whist'), row('Whist', { phone: '01632 960999' })),
    );
    const { rows, import: view } = await judge(imports, importId);
    expect(view.plan).toEqual({ isNew: 1, merged: 0, waiting: 2, leftOut: 0 });
    expect(rows.map(({ twin }) => twin && [twin.isRow, twin.label])).toEqual([
      [false, 'Seed swap, Loosestrife Growers'],
      null,
      [true, 'Row 3: Whist, Loosestrife Growers'],
    ]);
    expect(rows[2]?.differences).toEqual([
      { column: 'Phone', here: '01632 960123', row: '01632 960999' },
    ]);
  });

  it('T16: of another county, of those who may not import, and of nobody look alike', async () => {
    const imports = await openImports();
    const { tools, hazel, strangeCoordinator } = imports;
    const importId = await bring(imports, csv('Name', 'Whist'));
    const form = { importId, columns: ['name'] };
    const refusals = await Promise.all(
      [
        chooseColumns(tools, strangeCoordinator, form),
        chooseColumns(tools, hazel, form),
        chooseColumns(tools, strangeCoordinator, { ...form, importId: 'f'.repeat(24) }),
      ].map((one) => one.catch((error: unknown) => String(error))),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toContain('could not find');
  });
});
