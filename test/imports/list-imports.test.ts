import { describe, expect, it } from 'vitest';

import { listImports } from '#server/imports/index.ts';
import { bring, csv, header, openImports, row } from './support/open-imports.ts';

describe('the imports of a county', () => {
  it('are listed newest first, for each of its coordinators', async () => {
    const imports = await openImports();
    const { tools, clock, marjoram, linden } = imports;
    await bring(imports, csv(header, row('Whist')), { name: 'first.csv' });
    clock.forward({ minutes: 1 });
    await bring(imports, csv(header, row('Whist')), { name: 'second.csv', actor: linden });
    const names = (await listImports(tools, marjoram)).map(({ fileName }) => fileName);
    expect(names).toEqual(['second.csv', 'first.csv']);
  });

  it('T17: are there for coordinators alone, and those of another county see none of them', async () => {
    const imports = await openImports();
    const { tools, hazel, alder, barnaby, marjoram, strangeCoordinator } = imports;
    await bring(imports, csv(header, row('Whist')));
    for (const other of [hazel, alder, barnaby]) {
      await expect(listImports(tools, other)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await listImports(tools, strangeCoordinator)).toEqual([]);
    expect(await listImports(tools, marjoram)).toHaveLength(1);
  });
});
