import mongoose from 'mongoose';
import { expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { countTowns, findTown, markTowns } from '#server/activities/towns.ts';
import { inTransaction } from '#server/lib/database/transaction.ts';
import {
  addPlace,
  changePlace,
  findPlace,
  getCountyMap,
  getKeptMap,
} from '#server/places/index.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { profiled } from '#test/support/profiled.ts';
import { ambry, openPlaces } from './support/open-places.ts';

it('what the database does for places goes by an index, and for towns looks at what is in them', async () => {
  const board = await openPlaces();
  const { tools, marjoram, hazel, fenwold } = board;
  const { countyId } = fenwold;
  const pattern = await Activity.findById(await addAllotment(board)).lean();
  await Activity.insertMany(
    Array.from({ length: 600 }, (_one, index) => ({
      ...pattern,
      ...{ _id: new mongoose.Types.ObjectId(), clientId: `copy-of-activity-${index}` },
      ...{ town: `Town ${index % 60}`, townKey: `town ${index % 60}`, placeDue: undefined },
    })),
  );
  const { placeId } = await board.add({ name: 'Town 7' });
  const entries = await profiled(async () => {
    await addPlace(tools, marjoram, ambry());
    await changePlace(tools, marjoram, { ...ambry({ name: 'Town 8' }), placeId });
    await getCountyMap(tools, hazel);
    await getKeptMap(tools, marjoram);
    await findPlace(tools, { countyId, words: 'Town' });
    await findTown(countyId, 'town 9');
    await inTransaction((session) => markTowns(countyId, ['town 9'], session));
  });
  const ours = entries.filter(
    ({ ns, op }) => /places|countyOutlines|activities/.test(ns) && op !== 'insert',
  );
  expect(ours.length).toBeGreaterThan(12);
  for (const { planSummary = '', docsExamined = 0 } of ours) {
    expect(planSummary).toMatch(/IXSCAN|COUNT_SCAN|IDHACK|EOF/);
    expect(docsExamined).toBeLessThanOrEqual(20);
  }
  expect((await countTowns(countyId, 100)).length).toBe(61);
});
