import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { addPlace, getCountyMap } from '#server/places/index.ts';
import { placesLimits } from '#server/places/contract.ts';
import { Place } from '#server/places/place.model.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { ambry, openPlaces } from './support/open-places.ts';

const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Object && 'fields' in error ? error.fields : error),
  );

describe('a place', () => {
  it('is put on the map by coordinators and administrators, and is not there for others', async () => {
    const { tools, marjoram, alder, hazel, teazle, barnaby, announced } = await openPlaces();
    for (const actor of [hazel, teazle, barnaby]) {
      await expect(addPlace(tools, actor, ambry())).rejects.toMatchObject({ code: 'notFound' });
    }
    expect((await getCountyMap(tools, hazel)).places).toEqual([]);
    await addPlace(tools, marjoram, ambry());
    await addPlace(tools, alder, ambry({ name: 'Quillbeck' }));
    const { places } = await getCountyMap(tools, hazel);
    expect(places.map(({ name }) => name)).toEqual(['Ambry', 'Quillbeck']);
    expect(places[0]).toMatchObject({ latitude: 53.1, longitude: -0.2 });
    const told = announced.find(({ event }) => event === 'places.changed');
    expect(told?.audience).toContain(hazel.personId);
    expect(told?.audience).not.toContain(barnaby.personId);
  });

  it('belongs to its county', async () => {
    const { tools, add, stranger, strangeCoordinator } = await openPlaces();
    await add();
    expect((await getCountyMap(tools, stranger)).places).toEqual([]);
    await addPlace(tools, strangeCoordinator, ambry({ latitude: '51' }));
    expect((await getCountyMap(tools, stranger)).places).toMatchObject([{ latitude: 51 }]);
  });

  it('is saved once where the same form comes twice, also at one moment', async () => {
    const { add } = await openPlaces();
    const first = await add();
    expect(await add()).toEqual(first);
    expect(await fieldsOf(add({ latitude: '53.2' }))).toHaveProperty('name');
    expect(await fieldsOf(add({ name: 'AMBRY' }))).toHaveProperty('name');
    await Promise.allSettled([add({ name: 'Wick' }), add({ name: 'Wick' })]);
    expect(await Place.countDocuments({ nameKey: 'wick' })).toBe(1);
  });

  it('takes degrees as people paste them, both in one field too', async () => {
    const { add, tools, hazel } = await openPlaces();
    await add({ name: 'One', latitude: '53.1234567°', longitude: '−0.25' });
    await add({ name: 'Two', latitude: '52.9512, -0.3704', longitude: '' });
    await add({ name: 'Six', latitude: '52.9512 1.3704', longitude: undefined });
    const { places } = await getCountyMap(tools, hazel);
    expect(places.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
      [53.123457, -0.25],
      [52.9512, 1.3704],
      [52.9512, -0.3704],
    ]);
  });

  it.each([
    [{ name: '' }, ['name']],
    [{ name: 'A'.repeat(41) }, ['name']],
    [{ name: 'Two\nlines' }, ['name']],
    [{ latitude: '-0.2', longitude: '53.1' }, ['latitude', 'longitude']],
    [{ latitude: '', longitude: '' }, ['latitude', 'longitude']],
    [{ latitude: 'north', longitude: '1e1' }, ['latitude', 'longitude']],
    [{ latitude: '533000' }, ['latitude']],
    [{ latitude: { $gt: 0 } }, ['latitude']],
    [{ name: 'Ask about 999 000 1006' }, ['name']],
  ])('with %j is refused at its fields', async (overrides, fields) => {
    const { add } = await openPlaces();
    expect(Object.keys((await fieldsOf(add(overrides))) ?? {})).toEqual(fields);
    expect(await Place.countDocuments()).toBe(0);
  });

  it('is one of a number that a page can hold', async () => {
    const { add, fenwold } = await openPlaces();
    await Place.insertMany(
      Array.from({ length: placesLimits.places }, (_place, index) => ({
        ...{ countyId: fenwold.countyId, name: `No ${index}`, nameKey: `no ${index}` },
        ...{ latitude: 53, longitude: 0 },
      })),
    );
    expect(await fieldsOf(add())).toHaveProperty('name');
  });

  it('has what is in it placed again, and nothing else', async () => {
    const board = await openPlaces();
    await addAllotment(board);
    await addAllotment(board, { town: 'Quillbeck' });
    await board.place();
    expect(await Activity.countDocuments({ placeDue: isThere() })).toBe(0);
    await board.add();
    const due = await Activity.find({ placeDue: isThere() }).lean();
    expect(due.map(({ town }) => town)).toEqual(['Ambry']);
  });
});
