import { expect, it } from 'vitest';

import { searchResources, shareResource } from '#server/resources/index.ts';
import { noteForm, openFenwold } from './support/open-county.ts';

it('finds resources of my county by word or beginning, by author and day, best first', async () => {
  const { tools, clock, hazel, rowan, barnaby, stranger } = await openFenwold();
  await shareResource(tools, hazel, noteForm({ title: 'Tea', text: 'Ask about beekeeping' }));
  await shareResource(tools, rowan, noteForm({ title: 'Beekeeping' }));
  await shareResource(tools, stranger, noteForm({ title: 'Beekeeping elsewhere' }));
  const find = async (actor: typeof hazel, asked: object = {}) =>
    (await searchResources(tools, actor, { words: 'beekeeping', limit: 5, ...asked })).map(
      ({ title }) => title.map(({ text }) => text).join(''),
    );
  expect(await find(hazel)).toEqual(['Beekeeping', 'Tea']);
  expect(await find(hazel, { words: 'beeke' })).toHaveLength(2);
  const begun = await searchResources(tools, hazel, { words: 'bee', limit: 5 });
  const found = begun.flatMap(({ title, excerpt }) => [...title, ...excerpt]);
  expect(found.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(
    Array.from({ length: 2 }, () => expect.stringMatching(/^beekeeping$/i) as string),
  );
  expect(await find(hazel, { limit: 1 })).toEqual(['Beekeeping']);
  expect(await find(hazel, { personIds: [hazel.personId] })).toEqual(['Tea']);
  expect(await find(hazel, { until: clock.now() })).toEqual([]);
  expect(await find(hazel, { from: clock.now() })).toHaveLength(2);
  expect(await find(barnaby)).toEqual([]);
  expect(await find(stranger)).toEqual(['Beekeeping elsewhere']);
});
