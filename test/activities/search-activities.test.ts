import { expect, it } from 'vitest';

import { searchActivities } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

it('finds the activities that I may see: of the county, or of my own organisations', async () => {
  const board = await openBoard();
  const { tools, clock, hazel, barnaby, wealdshire } = board;
  await addAllotment(board, { name: 'Beekeeping' });
  const find = async (actor: typeof hazel, asked: object = {}) =>
    (await searchActivities(tools, actor, { words: 'beekeeping', limit: 5, ...asked })).map(
      ({ name }) => name.map(({ text }) => text).join(''),
    );
  expect(await find(hazel)).toEqual(['Beekeeping']);
  expect(await find(barnaby)).toEqual(['Beekeeping']);
  expect(await find({ ...barnaby, providerOrganisationIds: [] })).toEqual([]);
  expect(await find({ ...hazel, countyId: wealdshire.countyId })).toEqual([]);
  expect(await find(hazel, { until: clock.now() })).toEqual([]);
  expect(await find(hazel, { words: '"-' })).toEqual([]);
});
