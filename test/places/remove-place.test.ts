import { expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { getCountyMap, removePlace } from '#server/places/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { openPlaces } from './support/open-places.ts';

it('a place is taken off the map by those who keep it, once, and what was in it lies nowhere', async () => {
  const board = await openPlaces();
  const { tools, add, marjoram, hazel, barnaby, strangeCoordinator, place, announced } = board;
  const { placeId } = await add();
  await addAllotment(board);
  await place();
  for (const actor of [hazel, barnaby]) {
    await expect(removePlace(tools, actor, { placeId })).rejects.toMatchObject({
      code: 'notFound',
    });
  }
  await removePlace(tools, strangeCoordinator, { placeId });
  expect((await getCountyMap(tools, hazel)).places).toHaveLength(1);
  announced.length = 0;
  await removePlace(tools, marjoram, { placeId });
  await removePlace(tools, marjoram, { placeId });
  expect(announced.map(({ event }) => event)).toEqual(['places.changed']);
  expect((await getCountyMap(tools, hazel)).places).toEqual([]);
  await place();
  expect(await Activity.findOne().lean()).toMatchObject({ position: null, state: 'open' });
});
