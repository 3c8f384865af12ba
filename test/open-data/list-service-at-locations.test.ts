import { expect, it } from 'vitest';

import { listServiceAtLocations } from '#server/open-data/index.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData, weekly } from './support/open-data.ts';

const nowhere = { placeWords: '', town: '' };

it('gives activities at their places, and leaves out what comes home', async () => {
  const { tools, add } = await openData();
  await add(weekly);
  await add({ name: 'Ring us', ...nowhere, attendanceMode: 'phone' });
  await add({ name: 'At home', ...nowhere, attendanceMode: 'homeVisit' });
  const page = await listServiceAtLocations(tools, {});
  expectAsDescribed('PlacedServicePage', page);
  expect(page).toMatchObject({ total_items: 2, size: 2 });
  expect(page.contents.map(({ location }) => [location.location_type, location.name])).toEqual([
    ['physical', 'Plot 12, Mill Lane'],
    ['virtual', 'By phone or video'],
  ]);
  expect(page.contents[0]?.service_id).toBe(page.contents[0]?.service.id);
});

it('is narrowed by the first half of a postcode, and by all that narrows services', async () => {
  const { tools, add } = await openData();
  await add(weekly);
  await add({ name: 'Far', placeWords: 'The Hall, ZZ99 9ZZ', days: ['fri'] });
  const names = async (asked: object) =>
    (await listServiceAtLocations(tools, asked)).contents.map(({ service }) => service.name);
  expect(await names({ postcode: 'zz99' })).toEqual(['Far']);
  expect(await names({ postcode: 'ZZ1 9XX' })).toEqual(['Loosestrife allotment mornings']);
  expect(await names({ postcode: 'ZZ9' })).toEqual([]);
  expect(await names({ postcode: 'ZZ99', day: 'TU' })).toEqual([]);
  expect(await names({ day: 'FR', search: 'far' })).toEqual(['Far']);
});

it.each([{ postcode: 'Ambry' }, { postcode: '.*' }, { proximity: '5000' }])(
  'refuses %j in a sentence',
  async (asked) => {
    const { tools } = await openData();
    const [name = ''] = Object.keys(asked);
    await expect(listServiceAtLocations(tools, asked)).rejects.toMatchObject({
      code: 'invalidInput',
      fields: { [name]: expect.stringMatching(/^(Ask|We know no coordinates)/) as string },
    });
  },
);
