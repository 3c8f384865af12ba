import { expect, it } from 'vitest';

import { searchContacts } from '#server/providers/index.ts';
import { openFenwold } from './support/open-fenwold.ts';

it('finds the contacts in my reach by the beginnings of their words', async () => {
  const county = await openFenwold();
  const { tools, clock, hazel, barnaby, singers, post } = county;
  await post({ name: 'Barnaby Trellis' });
  await post({ name: 'Philomel Trellis', organisationId: singers });
  const find = async (actor: typeof hazel, asked: object = {}) =>
    (await searchContacts(tools, actor, { words: 'trel', limit: 5, ...asked })).map(({ name }) =>
      name.map(({ text }) => text).join(''),
    );
  expect(await find(hazel)).toHaveLength(2);
  expect(await find(barnaby)).toEqual(['Barnaby Trellis']);
  expect(await find({ ...hazel, countyId: 'f'.repeat(24) })).toEqual([]);
  expect(await find(hazel, { until: clock.now() })).toEqual([]);
  expect(await find(hazel, { words: 'rellis' })).toEqual([]);
});
