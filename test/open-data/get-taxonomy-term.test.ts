import { expect, it } from 'vitest';

import { getTaxonomyTerm, listTaxonomyTerms } from '#server/open-data/index.ts';
import { openData } from './support/open-data.ts';

it('gives one term, and none for an unknown id', async () => {
  const { tools } = await openData();
  const [first] = listTaxonomyTerms(tools, {}).contents;
  expect(getTaxonomyTerm(tools, { id: first?.id })).toEqual(first);
  expect(() => getTaxonomyTerm(tools, { id: 'nothing' })).toThrow('We could not find that.');
});
