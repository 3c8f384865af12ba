import { expect, it } from 'vitest';

import {
  accessCodes,
  attendanceModes,
  commitmentLevels,
  forWhomCodes,
  groupSizes,
  joinRoutes,
  rejoinRules,
  whatMattersCodes,
} from '#server/activities/contract.ts';
import { openCodesOf } from '#server/activities/open-keys.ts';
import { listTaxonomyTerms } from '#server/open-data/index.ts';
import { vocabularies } from '#server/open-data/vocabulary.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData } from './support/open-data.ts';

it('gives every code that an activity may have, each with an id of its own', async () => {
  const { tools } = await openData();
  const page = listTaxonomyTerms(tools, { per_page: '100' });
  expectAsDescribed('TaxonomyTermPage', page);
  const codes = [
    ...[whatMattersCodes, accessCodes, attendanceModes, joinRoutes, commitmentLevels].flat(),
    ...[rejoinRules, groupSizes, forWhomCodes].flat(),
    ...['meetsAtDoor', 'hasBuddy', 'socialAfter', 'free'],
  ];
  expect(page.contents.map(({ term }) => term).sort()).toEqual([...codes].sort());
  expect(new Set(page.contents.map(({ id }) => id)).size).toBe(codes.length);
});

it('calls the fields as the keys do by which activities are found', () => {
  const words = { cost: { isFree: true } } as Parameters<typeof openCodesOf>[0];
  expect(Object.keys(openCodesOf(words)).sort()).toEqual(Object.keys(vocabularies).sort());
});

it('keeps the ids of terms for ever', async () => {
  const { tools } = await openData();
  const { contents } = listTaxonomyTerms(tools, { per_page: '1' });
  expect(contents[0]).toMatchObject({
    term: 'company',
    id: '4d583329-3a48-5f0e-a85c-8d28c798cfd7',
  });
});
