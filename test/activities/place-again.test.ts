import { expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { placeAgain, withdrawActivity } from '#server/activities/index.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { answerPostcodes, GEOCODER, openPlaces } from '#test/places/support/open-places.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment } from './support/open-board.ts';

const waiting = () => Activity.countDocuments({ placeDue: isThere() });

it('postcodes that nobody knew are asked for again once a service is set, and only these', async () => {
  const board = await openPlaces();
  await board.add();
  await addAllotment(board);
  await addAllotment(board, { name: 'Choir', placeWords: 'The Hall' });
  const activityId = await addAllotment(board, { name: 'Gone' });
  await withdrawActivity(board.tools, board.barnaby, { activityId });
  await board.place();
  await placeAgain(board.tools);
  expect(await waiting()).toBe(0);
  Object.assign(board.tools, { env: { ...board.tools.env, geocoderUrl: GEOCODER } });
  answerPostcodes({ 'ZZ1 1AA': { latitude: 53.15, longitude: -0.25 } });
  const entries = await profiled(() => placeAgain(board.tools));
  expect(entries.map(({ planSummary }) => planSummary)).toEqual([
    expect.stringMatching(/^IXSCAN/) as string,
  ]);
  expect(await waiting()).toBe(1);
  await board.place();
  const known = await Activity.find({ 'position.from': 'postcode' }).lean();
  expect(known.map(({ name }) => name)).toEqual(['Loosestrife allotment mornings']);
  await placeAgain(board.tools);
  expect(await waiting()).toBe(0);
});
