import { expect, it } from 'vitest';

import { listTaxonomies } from '#server/open-data/index.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData } from './support/open-data.ts';

it('gives every list of terms, page by page', async () => {
  const { tools } = await openData();
  const all = listTaxonomies(tools, {});
  expectAsDescribed('TaxonomyPage', all);
  expect(all.contents.map(({ name }) => name)).toContain('What matters');
  const second = listTaxonomies(tools, { page: '2', per_page: '3' });
  expect(second.contents).toEqual(all.contents.slice(3, 6));
  expect(second).toMatchObject({ total_items: all.total_items, size: 3, last_page: false });
  expect(() => listTaxonomies(tools, { page: 'x' })).toThrow('Ask for a page');
});
