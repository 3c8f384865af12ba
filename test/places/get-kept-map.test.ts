import { expect, it } from 'vitest';

import { addActivity, withdrawActivity } from '#server/activities/index.ts';
import { getKeptMap, keepOutline } from '#server/places/index.ts';
import { addAllotment, allotment } from '#test/activities/support/open-board.ts';
import { openPlaces } from './support/open-places.ts';
import { square } from './support/square.ts';

it('is for coordinators and administrators, and not there for others', async () => {
  const { tools, add, marjoram, alder, hazel, barnaby, stranger } = await openPlaces();
  await add();
  for (const actor of [hazel, barnaby, stranger]) {
    await expect(getKeptMap(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
  }
  for (const actor of [marjoram, alder]) {
    expect((await getKeptMap(tools, actor)).places).toMatchObject([{ name: 'Ambry' }]);
  }
});

it('says how much there is in each place, and which towns nobody has put on the map', async () => {
  const board = await openPlaces();
  const { tools, add, marjoram, clock, strangeCoordinator, farBank } = board;
  await add();
  await add({ name: 'Quillbeck' });
  await addAllotment(board);
  await addAllotment(board, { name: 'Choir', town: 'AMBRY' });
  await addAllotment(board, { name: 'Tea', town: 'Lower Thrift' });
  await addAllotment(board, {
    name: 'By phone',
    town: '',
    placeWords: '',
    attendanceMode: 'phone',
  });
  const gone = await addAllotment(board, { name: 'Gone', town: 'Ambry' });
  await withdrawActivity(tools, marjoram, { activityId: gone });
  await addActivity(tools, strangeCoordinator, allotment(farBank, { town: 'Far Bank' }));
  await keepOutline(tools, marjoram, { outline: JSON.stringify(square) });
  const map = await getKeptMap(tools, marjoram);
  expect(map.places.map(({ name, activities }) => [name, activities])).toEqual([
    ['Ambry', 2],
    ['Quillbeck', 0],
  ]);
  expect(map.notKnown).toEqual([{ name: 'Lower Thrift', activities: 1 }]);
  expect(map).toMatchObject({ outlinePoints: 5, outlineKeptAt: clock.now().toISOString() });
});
