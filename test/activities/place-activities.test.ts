import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { fillPositions } from '#server/activities/fill-positions.ts';
import {
  addActivity,
  changeActivity,
  getOpenActivity,
  placeActivities,
  withdrawActivity,
} from '#server/activities/index.ts';
import { rowsOfActivities } from '#server/activities/rows-of-activities.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import { isThere } from '#server/lib/trusted-filters.ts';
import { addPlace, changePlace } from '#server/places/index.ts';
import { ambry, answerPostcodes, GEOCODER, openPlaces } from '#test/places/support/open-places.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment, allotment } from './support/open-board.ts';

const postcodes = { 'ZZ1 1AA': { latitude: 53.15, longitude: -0.25 } };

async function read(activityId: string) {
  const found = await Activity.findById(activityId).lean();
  if (!found) throw new Error('It is not there.');
  return found;
}

describe('where an activity is', () => {
  it('is not known before it was worked out, and then by its town, announced without a new version', async () => {
    const board = await openPlaces();
    const { hazel, barnaby, oakley, announced } = board;
    await board.add();
    const activityId = await addAllotment(board);
    expect((await read(activityId)).position).toBeNull();
    announced.length = 0;
    await board.place();
    const position = { latitude: 53.1, longitude: -0.2, from: 'place' };
    expect(await read(activityId)).toMatchObject({ position, version: 1 });
    const told = announced.filter(({ event }) => event === 'activity.changed');
    expect(told.length).toBeGreaterThan(0);
    const heard = told.flatMap(({ audience }) => audience);
    expect(heard).toEqual(expect.arrayContaining([hazel.personId, barnaby.personId]));
    expect(heard).not.toContain(oakley.personId);
    // Nothing is to be done any more, and nothing is told.
    announced.length = 0;
    await board.place();
    expect(announced).toEqual([]);
  });

  it('is told by the postcode first, and by the town where nobody knows the postcode', async () => {
    const board = await openPlaces({ geocoderUrl: GEOCODER });
    answerPostcodes(postcodes);
    await board.add();
    const ids = [
      await addAllotment(board),
      await addAllotment(board, { placeWords: 'The Hall, ZZ9 9ZZ' }),
      await addAllotment(board, { placeWords: 'The Hall', town: 'AMBRY' }),
      await addAllotment(board, { placeWords: 'The Hall', town: 'Nowhere' }),
    ];
    await board.place();
    const found = await Promise.all(ids.map(read));
    expect(found.map(({ position }) => position?.from ?? null)).toEqual([
      ...['postcode', 'place', 'place', null],
    ]);
  });

  it('is of its own county', async () => {
    const board = await openPlaces();
    const { tools, strangeCoordinator, farBank, add, place } = board;
    await add();
    const { activityId } = await addActivity(tools, strangeCoordinator, allotment(farBank));
    await place();
    expect((await read(activityId)).position).toBeNull();
    await addPlace(tools, strangeCoordinator, ambry({ latitude: '51' }));
    await place();
    expect((await read(activityId)).position?.latitude).toBe(51);
  });

  it('goes with a change of its place, and stays with a change of other words', async () => {
    const board = await openPlaces();
    const { tools, barnaby, loosestrife, announced } = board;
    await board.add();
    const activityId = await addAllotment(board);
    await board.place();
    const form = allotment(loosestrife, { description: 'Sowing.' });
    await changeActivity(tools, barnaby, { ...form, activityId, version: 1 });
    expect((await read(activityId)).position?.from).toBe('place');
    announced.length = 0;
    await board.place();
    expect(announced).toEqual([]);
    const moved = allotment(loosestrife, { town: 'Quillbeck' });
    await changeActivity(tools, barnaby, { ...moved, activityId, version: 2 });
    expect((await read(activityId)).position).toBeNull();
    await board.place();
    expect((await read(activityId)).position).toBeNull();
    await board.add({ name: 'Quillbeck', latitude: '53.2' });
    await board.place();
    expect((await read(activityId)).position?.latitude).toBe(53.2);
  });

  it('is worked out for rows of a spreadsheet, and for what undoing them gives back', async () => {
    const board = await openPlaces();
    const { tools, marjoram, loosestrife } = board;
    await board.add();
    await board.add({ name: 'Quillbeck', latitude: '53.2' });
    const activityId = await addAllotment(board);
    await board.place();
    const rows = rowsOfActivities(tools);
    const { clientId: _client, organisationId, ...form } = allotment(loosestrife);
    const typed = form as Record<string, string>;
    const put = await inTransaction((session) =>
      rows.put(
        marjoram,
        [
          {
            form: typed,
            onto: null,
            organisationId: String(organisationId),
            clientId: 'r'.repeat(24),
          },
          {
            form: { town: 'Quillbeck' },
            onto: activityId,
            organisationId: loosestrife,
            clientId: 's'.repeat(24),
          },
        ],
        session,
      ),
    );
    const [added, updated] = put;
    if (added?.kind !== 'added' || updated?.kind !== 'updated') throw new Error('It was not put.');
    expect((await read(activityId)).position).toBeNull();
    await board.place();
    expect((await read(added.id)).position?.latitude).toBe(53.1);
    expect((await read(activityId)).position?.latitude).toBe(53.2);
    const putAt = board.clock.now();
    await inTransaction((session) => rows.takeBack(marjoram, [{ ...updated, putAt }], session));
    await board.place();
    expect((await read(activityId)).position?.latitude).toBe(53.1);
  });

  it('waits for a service that is away: by the town for now, and by the postcode later', async () => {
    const board = await openPlaces({ geocoderUrl: GEOCODER });
    const service: { status?: number } = { status: 500 };
    const asked = answerPostcodes(postcodes, service);
    await board.add();
    const ids = [await addAllotment(board), await addAllotment(board, { name: 'Choir' })];
    await board.place();
    // One found that it is away; the others were spared.
    expect(asked.length).toBeLessThanOrEqual(2);
    for (const id of ids) expect((await read(id)).position?.from).toBe('place');
    delete service.status;
    board.clock.forward({ minutes: 1 });
    await board.place();
    for (const id of ids) expect((await read(id)).position?.from).toBe('postcode');
    expect(await Activity.countDocuments({ placeDue: isThere() })).toBe(0);
    // What is known by its postcode is not taken for less because nobody answers just now.
    board.clock.forward({ minutes: 61 });
    service.status = 500;
    await changeActivity(board.tools, board.barnaby, {
      ...allotment(board.loosestrife, { description: 'Sowing.' }),
      ...{ activityId: ids[0], version: 1 },
    });
    await board.place();
    expect((await read(ids[0] ?? '')).position?.from).toBe('postcode');
  });

  it('is the same by several processes at one moment, and a mark renewed meanwhile stands', async () => {
    const board = await openPlaces();
    const { tools, marjoram } = board;
    const { placeId } = await board.add();
    const activityId = await addAllotment(board);
    await Promise.all([board.place(), board.place(), board.place()]);
    expect((await read(activityId)).position?.latitude).toBe(53.1);
    await changePlace(tools, marjoram, { ...ambry({ latitude: '53.2' }), placeId });
    // A run that has read the places already, when somebody moves the town once more.
    let isMoved = false;
    const readPlaces = async (countyId: string) => {
      const places = await tools.readPlaces(countyId);
      if (!isMoved) await changePlace(tools, marjoram, { ...ambry({ latitude: '53.3' }), placeId });
      isMoved = true;
      return places;
    };
    await placeActivities({ ...tools, readPlaces });
    expect((await read(activityId)).placeDue).toBeDefined();
    await board.place();
    expect((await read(activityId)).position?.latitude).toBe(53.3);
  });

  it('is not told of what was taken off meanwhile', async () => {
    const board = await openPlaces();
    const { tools, barnaby, announced } = board;
    await board.add();
    const activityId = await addAllotment(board);
    await withdrawActivity(tools, barnaby, { activityId });
    announced.length = 0;
    await board.place();
    expect(announced).toEqual([]);
    expect(await Activity.countDocuments({ placeDue: isThere() })).toBe(0);
  });

  it('is worked out for what an older version has stored', async () => {
    const board = await openPlaces();
    await board.add();
    const activityId = await addAllotment(board);
    await Activity.collection.updateMany(
      {},
      { $unset: { position: 1, placeDue: 1, openCells: 1, openPoint: 1 } },
    );
    expect((await getOpenActivity(board.tools, { activityId })).position).toBeNull();
    await board.place();
    let batches = 0;
    const goOn = () => Promise.resolve(void (batches += 1));
    await fillPositions(goOn);
    await fillPositions(goOn);
    expect(batches).toBe(1);
    await board.place();
    expect((await read(activityId)).position?.from).toBe('place');
  });

  it('is looked for by an index that holds nothing but what waits', async () => {
    const board = await openPlaces();
    await board.add();
    for (let number = 1; number <= 30; number += 1)
      await addAllotment(board, { name: `No ${number}` });
    await board.place();
    await addAllotment(board);
    const entries = await profiled(() => board.place());
    const ours = entries.filter(({ ns, op }) => ns.endsWith('.activities') && op === 'query');
    expect(ours.map(({ planSummary }) => planSummary)).toEqual([
      ...['IXSCAN { placeDue: 1 }', 'IXSCAN { placeDue: 1 }'],
    ]);
    expect(ours.map(({ docsExamined }) => docsExamined)).toEqual([1, 0]);
  });
});
