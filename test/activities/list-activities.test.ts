import fc from 'fast-check';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { Activity, type ActivityRecord } from '#server/activities/activity.model.ts';
import {
  accessCodes,
  ageBands,
  attendanceModes,
  checkedFields,
  commitmentLevels,
  days,
  forWhomCodes,
  groupSizes,
  joinRoutes,
  milesAway,
  partsOfDay,
  roomStates,
  trusts,
  whatMattersCodes,
} from '#server/activities/contract.ts';
import { addActivity, listActivities, sayRoom } from '#server/activities/index.ts';
import { countNaively, trustOf, type Drawn } from './support/count-naively.ts';
import { addAllotment, allotment, openBoard, type Board } from './support/open-board.ts';

const names = async ({ tools, hazel }: Board, filters: Record<string, unknown> = {}) =>
  (await listActivities(tools, hazel, filters)).activities.map(({ name }) => name);

describe('the board', () => {
  it('shows all of the county to colleagues, and nothing to others', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, alder, marjoram, barnaby, stranger, strangeCoordinator } = board;
    await addAllotment(board);
    await addActivity(tools, marjoram, allotment(board.shed, { name: 'Woodwork' }));
    await addActivity(tools, strangeCoordinator, allotment(board.farBank, { name: 'Bowls' }));
    for (const colleague of [hazel, teazle, alder, marjoram]) {
      expect((await listActivities(tools, colleague)).total).toBe(2);
    }
    const { activities } = await listActivities(tools, stranger);
    expect(activities.map(({ name }) => name)).toEqual(['Bowls']);
    await expect(listActivities(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('counts beforehand how many each filter would leave', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    const allot = await addAllotment(board);
    const shedForm = { whatMatters: ['making', 'company'], town: 'Quillbeck', days: 'mon' };
    await addAllotment(board, { ...shedForm, name: 'Shed', meetsAtDoor: '', access: '' });
    await sayRoom(tools, hazel, { activityId: allot, room: 'roomNow' });
    const all = await listActivities(tools, hazel);
    expect(all.facets).toMatchObject({
      room: 1,
      free: 2,
      door: 1,
      matters: { company: 2, outdoors: 1, making: 1 },
      town: { Ambry: 1, Quillbeck: 1 },
      day: { mon: 1, tue: 1, thu: 1 },
    });
    const outdoors = await listActivities(tools, hazel, { matters: ['outdoors'], town: 'ambry' });
    expect(outdoors).toMatchObject({ total: 1, filters: { matters: ['outdoors'], town: 'ambry' } });
    expect(outdoors.facets.matters).toEqual({ outdoors: 1, company: 1 });
    expect(outdoors.facets.town).toEqual({ Ambry: 1 });
    expect(await names(board, { matters: ['making', 'outdoors'] })).toEqual([]);
  });

  it('finds words in any field, best first, and what is stale last', async () => {
    const board = await openBoard();
    const { clock, tools, marjoram } = board;
    await addAllotment(board, { name: 'Old shed mornings', description: 'A shed, a shed, a shed' });
    clock.forward({ days: 200 });
    const shed = { name: 'Woodwork sessions', description: 'Repairing things.', town: 'Quillbeck' };
    await addActivity(tools, marjoram, allotment(board.shed, shed));
    await addAllotment(board, { name: 'Sowing', description: 'Then tea in the shed.' });
    await addAllotment(board, { name: 'Grief café' });
    expect(await names(board, { words: 'men’s shed' })).toEqual([
      'Woodwork sessions',
      'Sowing',
      'Old shed mornings',
    ]);
    expect(await names(board, { words: 'CAFE' })).toEqual(['Grief café']);
    expect(await names(board, { words: 'quillbeck' })).toEqual(['Woodwork sessions']);
    expect(await names(board, { words: 'trapeze' })).toEqual([]);
    expect(await names(board, { words: 'shed -woodwork "' })).toHaveLength(3);
    const narrowed = await listActivities(tools, board.hazel, { words: 'shed', town: 'Ambry' });
    expect(narrowed).toMatchObject({ total: 2, facets: { town: { Ambry: 2, Quillbeck: 1 } } });
  });

  it('shows fresh ones first, then by name; stale ones sink and are not hidden', async () => {
    const board = await openBoard();
    const { clock } = board;
    await addAllotment(board, { name: 'A stale one' });
    clock.forward({ days: 90 });
    await addAllotment(board, { name: 'B ageing' });
    clock.forward({ days: 91 });
    for (const name of ['D fresh', 'c fresh']) await addAllotment(board, { name });
    expect(await names(board)).toEqual(['c fresh', 'D fresh', 'B ageing', 'A stale one']);
  });

  it('comes in pages of twenty, each activity once, also where names are alike', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    for (let number = 0; number < 45; number += 1) {
      await addAllotment(board, { name: number % 3 === 0 ? 'Alike' : `Tea ${number % 7}` });
    }
    for (const words of ['', 'tea']) {
      const sizes: number[] = [];
      const seen = new Set<string>();
      let after: string | null = '';
      while (after !== null) {
        const page: Awaited<ReturnType<typeof listActivities>> = await listActivities(
          tools,
          hazel,
          {
            words,
            after,
          },
        );
        sizes.push(page.activities.length);
        for (const { id } of page.activities) seen.add(id);
        after = page.next;
        expect(page.total).toBe(45);
      }
      expect(sizes).toEqual([20, 20, 5]);
      expect(seen.size).toBe(45);
    }
  });

  it('leaves out filters it does not know, and operators as well', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    await addAllotment(board);
    const strange = {
      words: { $ne: '' },
      room: 'perhaps',
      matters: ['weather', { $gt: '' }],
      town: { $regex: '.' },
      day: 'someday',
      join: ['walkIn'],
      mode: '$where',
      access: { $exists: true },
      after: 'page-nine',
      ...{ age: 'ancient', within: '2', place: { $gt: '' } },
      other: 'x',
    };
    const { total, filters } = await listActivities(tools, hazel, strange);
    expect(total).toBe(1);
    expect(filters).toEqual({
      ...{ words: '', room: false, free: false, door: false, matters: [], access: [] },
      ...{ town: '', day: '', part: '', join: '', mode: '', commitment: '', size: '', whom: '' },
      ...{ trust: '', age: '', place: '', within: '' },
      ...{ recent: false, social: false, reported: false },
    });
    const cursor = Buffer.from('[{"$gt":0},0,"a","b"]').toString('base64url');
    expect((await listActivities(tools, hazel, { after: cursor })).activities).toHaveLength(1);
    expect(await names(board, { words: '"""- $' })).toHaveLength(1);
    expect(await names(board, { town: '$name' })).toEqual([]);
  });

  it('CO8: tells fresh, ageing and stale ones apart, which together are all', async () => {
    const board = await openBoard();
    const { tools, clock, marjoram } = board;
    for (const name of ['Stale', 'Ageing', 'Fresh']) {
      await addAllotment(board, { name });
      if (name !== 'Fresh') clock.forward({ days: 91 });
    }
    const { total, facets } = await listActivities(tools, marjoram);
    expect(total).toBe(3);
    expect(facets.trust).toEqual({ fresh: 1, ageing: 1, stale: 1 });
    for (const trust of trusts) {
      const { activities } = await listActivities(tools, marjoram, { trust });
      expect(activities.map(({ name }) => name.toLowerCase())).toEqual([trust]);
      expect(activities.map(({ freshness }) => freshness)).toEqual([trust]);
    }
  });

  it('counts as somebody would who goes through the whole list, whatever is chosen', async () => {
    const board = await openBoard();
    const { tools, clock, hazel, loosestrife } = board;
    const some = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes]);
    const maybe = <Code extends string>(codes: readonly Code[]) =>
      fc.constantFrom<Code | ''>('', ...codes);
    const towns = ['Ambry', 'Wick St Bride', 'Quillbeck'] as const;
    const words: fc.Arbitrary<Omit<Drawn, 'trust'>> = fc.record({
      matters: some(whatMattersCodes.slice(0, 4)),
      access: some(accessCodes.slice(0, 3)),
      day: some(days.slice(0, 3)),
      part: some(partsOfDay),
      mode: some(attendanceModes),
      town: maybe(towns),
      join: fc.constantFrom(...joinRoutes),
      free: fc.boolean(),
      door: fc.boolean(),
      room: maybe(roomStates),
      saidDaysAgo: fc.nat(40),
      closedAround: fc.constantFrom(0, 0, 0, 2),
      addedDaysAgo: fc.nat(14),
      social: fc.boolean(),
      ages: fc.tuple(fc.constantFrom(null, 12, 18, 65), fc.constantFrom(null, 17, 24, 64)),
      metresAway: fc.constantFrom(null, 0, 1_500, 1_700, 7_000, 20_000, 40_000),
      wrong: maybe(checkedFields),
      checkedDaysAgo: fc.constantFrom(0, 89, 90, 91, 180, 181, 400),
      commitment: maybe(commitmentLevels),
      size: maybe(groupSizes),
      whom: maybe(forWhomCodes),
    });
    const drawn = words.map((one): Drawn => ({ ...one, trust: trustOf(one) }));
    const chosen = fc.record({
      matters: some(whatMattersCodes.slice(0, 3)),
      access: some(accessCodes.slice(0, 2)),
      day: maybe(days.slice(0, 3)),
      part: maybe(partsOfDay),
      mode: maybe(attendanceModes),
      town: maybe(towns),
      join: maybe(joinRoutes),
      free: fc.boolean(),
      door: fc.boolean(),
      room: fc.boolean(),
      recent: fc.boolean(),
      reported: fc.boolean(),
      social: fc.boolean(),
      commitment: maybe(commitmentLevels),
      size: maybe(groupSizes),
      whom: maybe(forWhomCodes),
      trust: maybe(trusts),
      age: maybe(ageBands),
      within: maybe(milesAway),
    });
    await addAllotment(board);
    const pattern = await Activity.findOne().lean();
    if (!pattern) throw new Error('There is no pattern.');
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 30 }), chosen, async (activities, filters) => {
        await Activity.updateMany({}, { $set: { state: 'withdrawn' } });
        const now = clock.now().getTime();
        await Activity.insertMany(
          activities.map((one) => ({
            ...pattern,
            _id: new mongoose.Types.ObjectId(),
            clientId: `drawn-activity-${(number += 1)}`,
            organisationId: loosestrife,
            ...{ whatMatters: one.matters, access: one.access },
            ...{ days: one.day, partOfDay: one.part },
            attendanceMode: one.mode,
            ...{ town: one.town, townKey: one.town.toLowerCase(), joinRoute: one.join },
            ...{ cost: { isFree: one.free, words: 'x' }, meetsAtDoor: one.door },
            ...{ commitment: one.commitment, groupSize: one.size, forWhom: one.whom },
            socialAfter: one.social,
            checks: checkedAt(pattern.checks, new Date(now - one.checkedDaysAgo * DAY_MS)),
            reports: one.wrong === '' ? {} : { [one.wrong]: { at: now, by: hazel.personId } },
            ...{ minimumAge: one.ages[0], maximumAge: one.ages[1] },
            position:
              one.metresAway === null
                ? null
                : { latitude: 52.7 + one.metresAway / 111_195, longitude: 0.1, from: 'place' },
            addedAt: new Date(now - one.addedDaysAgo * DAY_MS),
            closures: one.closedAround === 0 ? [] : [closureAround(now, one.closedAround, hazel)],
            capacity:
              one.room === ''
                ? null
                : {
                    state: one.room,
                    at: new Date(now - one.saidDaysAgo * DAY_MS),
                    by: hazel.personId,
                    how: 'rang',
                  },
          })),
        );
        const yes = (is: boolean) => (is ? 'yes' : '');
        const asked = {
          ...filters,
          ...{ free: yes(filters.free), door: yes(filters.door), room: yes(filters.room) },
          ...{ recent: yes(filters.recent), social: yes(filters.social) },
          reported: yes(filters.reported),
          place: 'Ambry',
        };
        const { total, facets } = await listActivities(tools, hazel, asked);
        expect({ total, facets }).toEqual(countNaively(activities, filters));
      }),
      { numRuns: 40 },
    );
  });
});

const DAY_MS = 86_400_000;

function closureAround(now: number, days: number, { personId }: Actor) {
  const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);
  const span = { from: dayAt(now - days * DAY_MS), until: dayAt(now + days * DAY_MS) };
  return { ...span, at: new Date(now), by: personId, how: 'rang' };
}

/** Times and phone checked then. */
function checkedAt(checks: ActivityRecord['checks'], at: Date): ActivityRecord['checks'] {
  const { times, phone } = checks;
  return { ...checks, times: times && { ...times, at }, phone: phone && { ...phone, at } };
}
