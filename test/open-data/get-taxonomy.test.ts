import { expect, it } from 'vitest';

import { getTaxonomy, listTaxonomies } from '#server/open-data/index.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData } from './support/open-data.ts';

it('gives one list with its terms, and none for an unknown id', async () => {
  const { tools } = await openData();
  for (const { id, name } of listTaxonomies(tools, {}).contents) {
    const taxonomy = getTaxonomy(tools, { id });
    expectAsDescribed('FullTaxonomy', taxonomy);
    expect(taxonomy.name).toBe(name);
    expect(taxonomy.taxonomy_terms.length).toBeGreaterThan(0);
  }
  expect(() => getTaxonomy(tools, { id: 'nothing' })).toThrow('We could not find that.');
});
