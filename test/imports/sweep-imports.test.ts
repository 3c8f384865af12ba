import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { ImportRow } from '#server/imports/import-row.model.ts';
import { ImportRun } from '#server/imports/import-run.model.ts';
import { sweepImports } from '#server/imports/index.ts';
import { bring, bringIn, csv, header, judge, openImports, row } from './support/open-imports.ts';

describe('sweeping imports', () => {
  it('forgets them with their rows after a month; what they have put in stays, and is known again', async () => {
    const imports = await openImports();
    const { tools, clock } = imports;
    const sheet = csv(header, row('Whist'));
    await bringIn(imports, sheet);
    clock.forward({ minutes: 29 * 24 * 60 });
    await sweepImports(tools);
    expect(await ImportRun.countDocuments()).toBe(1);
    clock.forward({ minutes: 2 * 24 * 60 });
    await sweepImports(tools);
    expect(await ImportRun.countDocuments()).toBe(0);
    expect(await ImportRow.countDocuments()).toBe(0);
    expect(await Activity.countDocuments({ state: 'open' })).toBe(1);
    const again = await bring(imports, sheet);
    expect((await judge(imports, again)).import.counts.same).toBe(1);
  });
});
