import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { changePlace, getCountyMap } from '#server/places/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { ambry, openPlaces } from './support/open-places.ts';

describe('changing a place', () => {
  it('is for those who keep the map of its county, and not there for others', async () => {
    const { tools, add, marjoram, alder, hazel, barnaby, strangeCoordinator } = await openPlaces();
    const { placeId } = await add();
    const form = { ...ambry({ name: 'Ambry Green' }), placeId };
    for (const actor of [hazel, barnaby, strangeCoordinator]) {
      await expect(changePlace(tools, actor, form)).rejects.toMatchObject({ code: 'notFound' });
    }
    for (const unknown of ['f'.repeat(24), 'nothing', '']) {
      await expect(
        changePlace(tools, marjoram, { ...form, placeId: unknown }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getCountyMap(tools, hazel)).places).toMatchObject([{ name: 'Ambry' }]);
    await changePlace(tools, alder, form);
    await changePlace(tools, marjoram, form);
    expect((await getCountyMap(tools, hazel)).places).toMatchObject([{ name: 'Ambry Green' }]);
  });

  it('keeps every name once', async () => {
    const { tools, add, marjoram } = await openPlaces();
    const { placeId } = await add();
    await add({ name: 'Quillbeck' });
    await expect(
      changePlace(tools, marjoram, { ...ambry({ name: 'quillbeck' }), placeId }),
    ).rejects.toMatchObject({ fields: { name: expect.stringContaining('already') as string } });
  });

  it('moves what is in it, under the old name and under the new one', async () => {
    const board = await openPlaces();
    const { tools, add, marjoram, place } = board;
    const { placeId } = await add();
    await addAllotment(board);
    await addAllotment(board, { name: 'Choir', town: 'Ambry Green' });
    await place();
    const where = async () =>
      (await Activity.find().sort({ nameKey: 1 }).lean()).map(({ position }) => position?.latitude);
    expect(await where()).toEqual([undefined, 53.1]);
    await changePlace(tools, marjoram, {
      ...ambry({ name: 'Ambry Green', latitude: '53.3' }),
      placeId,
    });
    await place();
    expect(await where()).toEqual([53.3, undefined]);
  });
});
