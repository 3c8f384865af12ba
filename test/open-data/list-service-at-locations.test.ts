import { expect, it } from 'vitest';

import { getServiceAtLocation, listServiceAtLocations } from '#server/open-data/index.ts';
import { answerPostcodes, GEOCODER } from '#test/places/support/open-places.ts';
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

it('gives where places are, as far as anybody knows', async () => {
  const { tools, add, ...board } = await openData();
  await board.addPlace();
  await add(weekly);
  await add({ name: 'Nowhere', town: 'Nowhere' });
  await add({ name: 'Ring us', ...nowhere, attendanceMode: 'phone' });
  await board.place();
  const page = await listServiceAtLocations(tools, {});
  expectAsDescribed('PlacedServicePage', page);
  expect(
    page.contents.map(({ location: { latitude, longitude } }) => [latitude, longitude]),
  ).toEqual([
    ...[
      [53.1, -0.2],
      [undefined, undefined],
      [undefined, undefined],
    ],
  ]);
  const [first] = page.contents;
  const full = await getServiceAtLocation(tools, { id: first?.id });
  expectAsDescribed('FullPlacedService', full);
  expect(full.location).toMatchObject({ latitude: 53.1, longitude: -0.2 });
});

it('is narrowed by the distance from a postcode, page by page', async () => {
  const { tools, add, ...board } = await openData({ geocoderUrl: GEOCODER });
  const asked = answerPostcodes({
    'ZZ1 1AA': { latitude: 53, longitude: -0.3 },
    'ZZ1 1AB': { latitude: 53.04, longitude: -0.3 },
    ZZ1: { latitude: 53.04, longitude: -0.3 },
  });
  await add({ name: 'Here' });
  await add({ name: 'Close', placeWords: 'The Hall, ZZ1 1AB' });
  await add({ name: 'Nobody knows where', placeWords: 'The Hall, ZZ1 9XX' });
  await board.place();
  const ask = (question: object) => listServiceAtLocations(tools, question);
  const names = async (question: object) =>
    (await ask(question)).contents.map(({ service }) => service.name);
  expect(await names({ postcode: 'zz1 1aa', proximity: '5000' })).toEqual(['Here', 'Close']);
  expect(await names({ postcode: 'zz1 1aa', proximity: '4000' })).toEqual(['Here']);
  expect(await names({ postcode: 'ZZ1', proximity: '1000' })).toEqual(['Close']);
  expect(await names({ postcode: 'ZZ9 9ZZ', proximity: '1000' })).toEqual([]);
  const second = await ask({ postcode: 'ZZ1 1AA', proximity: '5000', per_page: '1', page: '2' });
  expect(second).toMatchObject({ total_items: 2, page_number: 2, last_page: true });
  expect(new Set(asked).has('outcodes/ZZ1')).toBe(true);
});

it('cannot measure where nobody is to be asked, and not just now where nobody answers', async () => {
  const off = await openData();
  await expect(
    listServiceAtLocations(off.tools, { postcode: 'ZZ1', proximity: '5000' }),
  ).rejects.toMatchObject({
    fields: { proximity: expect.stringMatching(/^Ask by postcode/) as string },
  });
  const away = await openData({ geocoderUrl: GEOCODER });
  answerPostcodes({}, { status: 500 });
  await expect(
    listServiceAtLocations(away.tools, { postcode: 'ZZ1', proximity: '5000' }),
  ).rejects.toMatchObject({
    ...{ name: 'ServiceAwayError', code: 'unavailable', retryAfterSeconds: 30 },
    message: expect.stringMatching(/^The service that knows where postcodes are/) as string,
  });
});

it.each([
  { postcode: 'Ambry' },
  { postcode: '.*' },
  { proximity: '5000' },
  { proximity: 'near', postcode: 'ZZ1' },
  { proximity: '0', postcode: 'ZZ1' },
  { proximity: '100001', postcode: 'ZZ1' },
])('refuses %j in a sentence', async (asked) => {
  const { tools } = await openData();
  const [name = ''] = Object.keys(asked);
  await expect(listServiceAtLocations(tools, asked)).rejects.toMatchObject({
    code: 'invalidInput',
    fields: { [name]: expect.stringMatching(/^(Ask|Give)/) as string },
  });
});
