import { expect, it } from 'vitest';

import { getCountyMap, keepOutline, removeOutline } from '#server/places/index.ts';
import { openPlaces } from './support/open-places.ts';
import { square } from './support/square.ts';

it('the outline is taken away by those who keep it, and of their county alone', async () => {
  const { tools, marjoram, alder, hazel, barnaby, strangeCoordinator } = await openPlaces();
  await keepOutline(tools, marjoram, { outline: JSON.stringify(square) });
  for (const actor of [hazel, barnaby]) {
    await expect(removeOutline(tools, actor)).rejects.toMatchObject({ code: 'notFound' });
  }
  await removeOutline(tools, strangeCoordinator);
  expect((await getCountyMap(tools, hazel)).outline).not.toBeNull();
  await removeOutline(tools, alder);
  await removeOutline(tools, alder);
  expect((await getCountyMap(tools, hazel)).outline).toBeNull();
});
