import { expect, it } from 'vitest';

import { getServiceAtLocation, listServiceAtLocations } from '#server/open-data/index.ts';
import { uuidOf } from '#server/open-data/uuid.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData, weekly } from './support/open-data.ts';

it('gives one place with its address and the whole activity', async () => {
  const { tools, add } = await openData();
  await add(weekly);
  const { contents } = await listServiceAtLocations(tools, {});
  const placed = await getServiceAtLocation(tools, { id: contents[0]?.id });
  expectAsDescribed('FullPlacedService', placed);
  expect(placed).toMatchObject({
    id: contents[0]?.id,
    location: { addresses: [{ city: 'Ambry' }] },
    service: { id: contents[0]?.service_id, schedules: [{ byday: 'TU,TH' }] },
  });
});

it('is not there for what comes home, nor by the id of the service', async () => {
  const { tools, add } = await openData();
  const nowhere = { placeWords: '', town: '', attendanceMode: 'homeVisit' };
  const activityId = await add(nowhere);
  for (const kind of ['serviceAtLocation', 'service', 'location'] as const) {
    await expect(
      getServiceAtLocation(tools, { id: uuidOf(kind, activityId) }),
    ).rejects.toMatchObject({ code: 'notFound' });
  }
});
