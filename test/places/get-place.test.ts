import { expect, it } from 'vitest';

import { getPlace } from '#server/places/index.ts';
import { openPlaces } from './support/open-places.ts';

it('a place is opened by those who keep it, and looks like one that is not there to others', async () => {
  const { tools, add, marjoram, alder, hazel, barnaby, strangeCoordinator } = await openPlaces();
  const { placeId } = await add();
  for (const actor of [marjoram, alder]) {
    expect(await getPlace(tools, actor, { placeId })).toEqual({
      ...{ id: placeId, name: 'Ambry', latitude: 53.1, longitude: -0.2 },
    });
  }
  for (const actor of [hazel, barnaby, strangeCoordinator]) {
    await expect(getPlace(tools, actor, { placeId })).rejects.toMatchObject({ code: 'notFound' });
  }
  await expect(getPlace(tools, marjoram, { placeId: 'x' })).rejects.toMatchObject({
    code: 'notFound',
  });
});
