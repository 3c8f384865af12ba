import { expect, it } from 'vitest';

import { getCountyMap, keepOutline } from '#server/places/index.ts';
import { openPlaces } from './support/open-places.ts';
import { square } from './support/square.ts';

it('the map is for those who see the board, and of their county', async () => {
  const { tools, add, marjoram, hazel, teazle, alder, barnaby, stranger } = await openPlaces();
  await add();
  await keepOutline(tools, marjoram, { outline: JSON.stringify(square) });
  for (const actor of [marjoram, hazel, teazle, alder]) {
    const { outline, places } = await getCountyMap(tools, actor);
    expect(places.map(({ name }) => name)).toEqual(['Ambry']);
    expect(outline).toMatchObject({ type: 'MultiPolygon', coordinates: [square.coordinates] });
  }
  await expect(getCountyMap(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  expect(await getCountyMap(tools, stranger)).toEqual({ outline: null, places: [], tiles: null });
});

it('has tiles of somebody else only where they are set', async () => {
  const { tools, hazel } = await openPlaces();
  const address = 'https://tiles.county.example/{z}/{x}/{y}.png';
  const set = { ...tools.env, mapTilesUrl: address, mapTilesCredit: '© the makers' };
  Object.assign(tools, { env: set });
  expect((await getCountyMap(tools, hazel)).tiles).toEqual({ address, credit: '© the makers' });
});
