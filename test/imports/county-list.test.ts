import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { decideRows, getImport } from '#server/imports/index.ts';
import { writeCountyList } from '#scripts/seed/write-county-list.ts';
import { countyListNames } from '#scripts/story/county-list.ts';
import { bring, findByName, judge, openListedCounty, putIn } from './support/open-imports.ts';

const list = await writeCountyList();

describe.each([
  ['in Windows-1252 (.csv)', 'activities.csv', list.csv],
  ['as a workbook (.xlsx)', 'activities.xlsx', list.xlsx],
])('CO7: the county list %s', (_, name, bytes) => {
  it('shows 42 ready, 5 warnings and 1 error, makes 44 new and 3 updated, and nothing again', async () => {
    const county = await openListedCounty();
    const { tools, marjoram } = county;
    const importId = await bring(county, bytes, { name });
    const { counts } = (await judge(county, importId)).import;
    expect(counts).toEqual({ ready: 42, warning: 5, error: 1, same: 0 });

    const { rows: wrong } = await getImport(tools, marjoram, { importId, show: 'error' });
    expect(wrong.map(({ number, reasons }) => [number, reasons])).toEqual([
      [45, [{ column: 'Activity', sentence: 'This row does not say what it is called.' }]],
    ]);
    const { rows: warned } = await getImport(tools, marjoram, { importId, show: 'warning' });
    expect(warned.map(({ number, reasons }) => [number, reasons[0]?.column])).toEqual([
      [13, 'Postcode'],
      [22, 'Activity'],
      [23, 'Activity'],
      [24, 'Activity'],
      [35, 'Postcode'],
    ]);
    await decideRows(tools, marjoram, { importId, decision: 'merge' });
    const { results } = (await putIn(county, importId)).import;
    expect(results).toMatchObject({ added: 44, updated: 3, unchanged: 0, refused: 0 });
    expect(await Activity.countDocuments({ state: 'open' })).toBe(47);
    expect((await findByName('Carers’ breakfast'))?.firstVisit).toBe(
      'Somebody says hello – that’s all.',
    );
    expect((await findByName('Crochet café'))?.schedule).toMatchObject({ freq: 'weekly' });
    for (const known of countyListNames) {
      expect((await findByName(known.name))?.cost.isFree).toBe(false);
    }

    const again = await bring(county, bytes, { name });
    const { counts: nothing, plan } = (await judge(county, again)).import;
    expect(nothing).toEqual({ ready: 0, warning: 0, error: 1, same: 47 });
    expect(plan).toEqual({ isNew: 0, merged: 0, waiting: 0, leftOut: 0 });
    expect((await putIn(county, again)).import.results).toMatchObject({ added: 0, updated: 0 });
    expect(await Activity.countDocuments()).toBe(47);
  });
});
