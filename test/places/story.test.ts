import { expect, it } from 'vitest';

import { layOutPoints } from '#app/ui/county-map/lay-out-points.ts';
import { frameAround } from '#app/ui/county-map/map-frame.ts';
import { Activity } from '#server/activities/activity.model.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { getCountyMap, getKeptMap } from '#server/places/index.ts';
import { keepMap } from '#scripts/seed/keep-map.ts';
import { towns } from '#scripts/story/county.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { openPlaces } from './support/open-places.ts';

type Ring = readonly (readonly [number, number])[];

/** Whether a line to the east crosses the ring an odd number of times. */
function isWithin(ring: Ring, { latitude, longitude }: { latitude: number; longitude: number }) {
  return ring.reduce((isIn, [x, y], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x, y];
    const crosses = y > latitude !== y2 > latitude;
    return crosses && longitude < ((x2 - x) * (latitude - y)) / (y2 - y) + x ? !isIn : isIn;
  }, false);
}

it('the map of the story holds its six towns, and every activity in them is placed', async () => {
  const board = await openPlaces();
  const { tools, marjoram, hazel, clock } = board;
  for (const town of towns) await addAllotment(board, { name: `At ${town}`, town });
  await keepMap(
    { env: readEnv({ HEDGEROW_MODE: 'test' }), logger: createLogger({ level: 'silent' }) },
    { actors: new Map([['marjoram', marjoram]]), now: clock.now() },
  );
  const { outline, places } = await getCountyMap(tools, hazel);
  expect(places.map(({ name }) => name)).toEqual([...towns].sort());
  const ring = outline?.coordinates[0]?.[0] ?? [];
  for (const place of places) expect(isWithin(ring, place), place.name).toBe(true);
  const placed = await Activity.find({ 'position.from': 'place' }).lean();
  expect(placed).toHaveLength(towns.length);
  expect((await getKeptMap(tools, marjoram)).notKnown).toEqual([]);

  // On a phone each has room for its name.
  const points = places.map((place) => ({ ...place, count: 12, href: '/', isChosen: false }));
  const frame = frameAround(outline, points);
  if (!frame) throw new Error('There is nothing to draw.');
  expect(layOutPoints(points, frame).beside).toEqual([]);
});
