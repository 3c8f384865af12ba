import fc from 'fast-check';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { Activity } from '#server/activities/activity.model.ts';
import { listOpenActivities } from '#server/activities/index.ts';
import { cellsAround, cellsOf } from '#server/activities/open-cells.ts';
import { metresFrom } from '#server/lib/distance.ts';
import { answerPostcodes, GEOCODER, openPlaces } from '#test/places/support/open-places.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment } from './support/open-board.ts';

const near = { latitude: 53, longitude: -0.3, metres: 5_000 };
const first = { page: 1, perPage: 20 };
/** Degrees. Further north a degree of longitude is so short that the largest circle lies in 7 × 7 squares. */
const NORTH_OF_ENGLAND = 55.9;

describe('what lies near', () => {
  it('lies in one of the few squares around, whatever the distance', () => {
    const inCounty = fc.record({
      latitude: fc.double({ min: 49.5, max: 60.5, noNaN: true }),
      longitude: fc.double({ min: -8, max: 1.8, noNaN: true }),
    });
    const away = fc.record({
      metres: fc.integer({ min: 1, max: 100_000 }),
      angle: fc.double({ min: 0, max: 6.28, noNaN: true }),
      part: fc.double({ min: 0, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(inCounty, away, (from, { metres, angle, part }) => {
        const far = (part * metres) / 111_195;
        const to = {
          latitude: from.latitude + far * Math.sin(angle),
          longitude:
            from.longitude + (far * Math.cos(angle)) / Math.cos((from.latitude * Math.PI) / 180),
        };
        const cells = cellsAround({ ...from, metres });
        expect(cells.length).toBeLessThanOrEqual(from.latitude < NORTH_OF_ENGLAND ? 36 : 49);
        expect(cells.some((cell) => cellsOf(to).includes(cell))).toBe(true);
      }),
    );
  });

  it('is found by the distance, in the order of all open data, beside what else is asked', async () => {
    const board = await openPlaces();
    for (const [name, latitude] of [
      ['Here', '53.001'],
      ['Close', '53.04'],
      ['Far', '53.06'],
    ]) {
      await board.add({ name, latitude, longitude: '-0.3' });
      await addAllotment(board, {
        name,
        town: name,
        ...(name === 'Here' ? { days: ['fri'] } : {}),
      });
    }
    await addAllotment(board, { name: 'Nowhere', town: 'Nowhere' });
    await board.place();
    const names = async (question: object) =>
      (await listOpenActivities(board.tools, { ...first, ...question })).activities.map(
        ({ name }) => name,
      );
    expect(await names({ near })).toEqual(['Here', 'Close']);
    expect(await names({ near: { ...near, metres: 8_000 } })).toEqual(['Here', 'Close', 'Far']);
    expect(await names({ near: { ...near, metres: 50 } })).toEqual([]);
    expect(await names({ near, keys: ['day:fri'] })).toEqual(['Here']);
    expect(await names({ near, words: 'close' })).toEqual(['Close']);
    expect(metresFrom(near)({ latitude: 53.04, longitude: -0.3 })).toBeLessThan(5_000);
  });

  it('does not tell where a place is whose words name somebody', async () => {
    const board = await openPlaces({ geocoderUrl: GEOCODER });
    answerPostcodes({ 'ZZ1 1AA': { latitude: 53, longitude: -0.3 } });
    await addAllotment(board, {
      ...{ welcomerName: 'Petal Dibber', welcomerAgrees: 'yes' },
      placeWords: 'At Petal’s, 2 Mill Lane, ZZ1 1AA',
    });
    await board.place();
    expect((await Activity.findOne().lean())?.position?.from).toBe('postcode');
    expect((await listOpenActivities(board.tools, { ...first, near })).total).toBe(0);
    const [activity] = (await listOpenActivities(board.tools, first)).activities;
    expect(activity).toMatchObject({ position: null, placeWords: '' });
  });

  it('refuses what is no place', async () => {
    const { tools } = await openPlaces();
    for (const wrong of [
      { ...near, metres: 0 },
      { ...near, metres: 100_001 },
      { ...near, latitude: 90 },
      { ...near, longitude: '0' },
    ]) {
      await expect(listOpenActivities(tools, { ...first, near: wrong })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });

  it('is read page by page from an index, in its order, and little more than is given', async () => {
    const board = await openPlaces();
    await board.add({ latitude: '53', longitude: '-0.3' });
    const pattern = await Activity.findById(await addAllotment(board)).lean();
    await board.place();
    const placed = await Activity.findOne().lean();
    await Activity.insertMany(
      Array.from({ length: 600 }, (_one, index) => {
        // All over the county; those in the middle lie in several squares.
        const [latitude, longitude] = [52.7 + (index % 60) / 100, -0.3 + (index % 7) / 500];
        return {
          ...{ ...pattern, ...placed, _id: new mongoose.Types.ObjectId() },
          ...{ clientId: `copy-of-activity-${index}`, openPoint: [longitude, latitude] },
          openCells: cellsOf({ latitude, longitude }),
        };
      }),
    );
    let read = { activities: [] as unknown[], total: 0 };
    const entries = await profiled(async () => {
      read = await listOpenActivities(board.tools, { page: 3, perPage: 5, near });
    });
    expect(read.activities).toHaveLength(5);
    expect(read.total).toBe(91);
    const [ids, ...others] = entries.filter(({ op }) => op === 'query');
    expect(ids?.planSummary).toContain('openCells');
    expect(ids?.hasSortStage).not.toBe(true);
    // Fifteen are passed over or given, and those in the corners of the squares are left out.
    expect(ids?.docsExamined).toBeLessThanOrEqual(60);
    for (const { docsExamined = 0 } of others) expect(docsExamined).toBeLessThanOrEqual(5);
    const [count] = entries.filter(({ op }) => op === 'command');
    expect(count?.planSummary).toContain('openCells');
    expect(count?.docsExamined).toBeLessThan(300);
  });
});
