import { describe, expect, it } from 'vitest';

import { importsLimits } from '#server/imports/contract.ts';
import { getImport } from '#server/imports/index.ts';
import { bring, csv, header, judge, openImports, row } from './support/open-imports.ts';

describe('looking at an import', () => {
  it('begins with the rows that need a person, and pages through all of them in order', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const names = Array.from({ length: 60 }, (_, at) => (at === 40 ? '' : `Walk ${at}`));
    const importId = await bring(imports, csv(header, ...names.map((name) => row(name))));
    await judge(imports, importId);
    const first = await getImport(tools, marjoram, { importId });
    expect([first.show, first.rows.map(({ number }) => number)]).toEqual(['toLookAt', [42]]);
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page = await getImport(tools, marjoram, { importId, show: 'all', after });
      expect(page.rows.length).toBeLessThanOrEqual(importsLimits.rowsOnPage);
      seen.push(...page.rows.map(({ number }) => number));
      after = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, at) => at + 2));
  });

  it('what the address says wrong is left out', async () => {
    const imports = await openImports();
    const { tools, marjoram } = imports;
    const importId = await bring(imports, csv(header, row('Whist')));
    await judge(imports, importId);
    const asked = { importId, show: '$where', after: 'x' };
    expect((await getImport(tools, marjoram, asked)).rows).toHaveLength(1);
  });

  it('T16: of another county, for those who may not import, unknown and malformed look alike', async () => {
    const imports = await openImports();
    const { tools, hazel, alder, barnaby, marjoram, strangeCoordinator } = imports;
    const importId = await bring(imports, csv(header, row('Whist')));
    const refusals = await Promise.all(
      [
        ...[hazel, alder, barnaby, strangeCoordinator].map((other) =>
          getImport(tools, other, { importId }),
        ),
        getImport(tools, marjoram, { importId: 'f'.repeat(24) }),
        getImport(tools, marjoram, { importId: 'x' }),
      ].map((one) => one.then(() => 'seen', String)),
    );
    expect([...new Set(refusals)]).toEqual(['NotFoundError: We could not find that import.']);
    expect((await getImport(tools, marjoram, { importId })).import.id).toBe(importId);
  });
});
