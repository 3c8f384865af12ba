import { describe, expect, it } from 'vitest';

import { ImportMark } from '#server/imports/import-mark.model.ts';
import { ImportRow } from '#server/imports/import-row.model.ts';
import { ImportRun } from '#server/imports/import-run.model.ts';
import {
  decideRows,
  getImport,
  listImports,
  sweepImports,
  undoImport,
} from '#server/imports/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { profiled, type Profiled } from '#test/support/profiled.ts';
import {
  bring,
  csv,
  header,
  judge,
  openImports,
  putIn,
  row,
  settle,
} from './support/open-imports.ts';

async function profile(work: () => Promise<unknown>): Promise<Profiled[]> {
  const entries = await profiled(work);
  return entries.filter(({ ns, planSummary }) => /\.import/.test(ns) && planSummary !== undefined);
}

describe('the queries of imports', () => {
  it('read by an index, however many rows other imports have', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    await addAllotment(imports, { name: 'Walk 3' });
    const others = Array.from({ length: 1_000 }, (_, at) => row(`Other ${at}`));
    await judge(imports, await bring(imports, csv(header, ...others)));
    const own = Array.from({ length: 30 }, (_, at) => row(at === 5 ? '' : `Walk ${at}`));
    const importId = await bring(imports, csv(header, ...own));
    const works: [string, () => Promise<unknown>][] = [
      ['chooseColumns', () => judge(imports, importId)],
      ['getImport', () => getImport(tools, marjoram, { importId })],
      ['getImport, all', () => getImport(tools, marjoram, { importId, show: 'all', after: 10 })],
      ['getImport, to decide', () => getImport(tools, marjoram, { importId, show: 'toDecide' })],
      ['decideRows', () => decideRows(tools, marjoram, { importId, decision: 'merge' })],
      ['carryOutImport', () => putIn(imports, importId)],
      [
        'undoImport',
        async () => {
          await undoImport(tools, marjoram, { importId });
          await settle(tools, marjoram, importId);
        },
      ],
      ['listImports', () => listImports(tools, marjoram)],
      ['sweepImports', () => sweepImports(tools)],
    ];
    for (const [name, work] of works) {
      const entries = await profile(work);
      expect(entries.length, name).toBeGreaterThan(0);
      for (const { planSummary, docsExamined = 0 } of entries) {
        expect(`${name}: ${planSummary ?? ''}`).not.toContain('COLLSCAN');
        expect(docsExamined, name).toBeLessThanOrEqual(130);
      }
    }
    expect(await ImportRow.countDocuments()).toBe(1_030);
    expect(await ImportRun.countDocuments()).toBe(2);
    expect(await ImportMark.countDocuments()).toBe(0);
  });
});
