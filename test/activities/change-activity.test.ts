import { describe, expect, it } from 'vitest';

import {
  changeActivity,
  getActivity,
  mergeActivities,
  withdrawActivity,
} from '#server/activities/index.ts';
import { addAllotment, allotment, openBoard, type Board } from './support/open-board.ts';

const formFor = (
  { loosestrife }: Board,
  activityId: string,
  overrides: Record<string, unknown> = {},
) => ({ ...allotment(loosestrife), activityId, version: '1', ...overrides });

describe('changing an activity', () => {
  it('keeps what the form says, and vouches only for what says something new', async () => {
    const board = await openBoard();
    const { tools, clock, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    const before = (await getActivity(tools, hazel, { activityId })).activity;
    clock.forward({ days: 30 });
    const form = formFor(board, activityId, { whenWords: 'Fridays, 10 to 12', days: ['fri'] });
    expect(await changeActivity(tools, barnaby, form)).toEqual({ activityId, version: 2 });
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity).toMatchObject({ whenWords: 'Fridays, 10 to 12', days: ['fri'], version: 2 });
    expect(activity.checks).toEqual({
      ...before.checks,
      times: { at: clock.now().toISOString(), by: 'Barnaby Trellis', how: 'provider' },
    });
  });

  it('saving without a change is no check, and a spelling in the description neither', async () => {
    const board = await openBoard();
    const { tools, clock, marjoram, hazel } = board;
    const activityId = await addAllotment(board);
    const before = (await getActivity(tools, hazel, { activityId })).activity;
    clock.forward({ days: 30 });
    await changeActivity(tools, marjoram, formFor(board, activityId));
    const spelled = { description: 'Digging, sowing, tea.', version: 2 };
    await changeActivity(tools, marjoram, formFor(board, activityId, spelled));
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.checks).toEqual(before.checks);
    expect(activity.description).toBe('Digging, sowing, tea.');
  });

  it('a form opened before somebody else changed it is refused, and nothing is lost', async () => {
    const board = await openBoard();
    const { tools, barnaby, marjoram, hazel } = board;
    const activityId = await addAllotment(board);
    await changeActivity(tools, marjoram, formFor(board, activityId, { name: 'Growing together' }));
    const late = formFor(board, activityId, { name: 'Allotment' });
    await expect(changeActivity(tools, barnaby, late)).rejects.toMatchObject({ code: 'conflict' });
    expect((await getActivity(tools, hazel, { activityId })).activity.name).toBe(
      'Growing together',
    );
    await changeActivity(tools, barnaby, { ...late, version: '2' });
    expect((await getActivity(tools, hazel, { activityId })).activity.name).toBe('Allotment');
  });

  it('of two changes at one moment one is kept and one refused; the same one twice is fine', async () => {
    const board = await openBoard();
    const { tools, barnaby, marjoram, hazel } = board;
    const activityId = await addAllotment(board);
    const results = await Promise.allSettled([
      changeActivity(tools, barnaby, formFor(board, activityId, { name: 'One' })),
      changeActivity(tools, marjoram, formFor(board, activityId, { name: 'Other' })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { activity } = await getActivity(tools, hazel, { activityId });
    const again = formFor(board, activityId, { name: activity.name });
    expect(await changeActivity(tools, barnaby, again)).toEqual({ activityId, version: 2 });
  });

  it('one that left the board says how to those who might change it, and is not there for others', async () => {
    const board = await openBoard();
    const { tools, barnaby, marjoram, hazel, alder, oakley, stranger, strangeCoordinator } = board;
    const stays = await addAllotment(board, { name: 'Growing together' });
    const merged = await addAllotment(board, { clientId: 'a-second-form-of-barnaby' });
    const withdrawn = await addAllotment(board, { clientId: 'a-third-form-of-barnaby-' });
    const pair = { activityId: stays, otherId: merged, version: '1', otherVersion: '1' };
    await mergeActivities(tools, marjoram, pair);
    await withdrawActivity(tools, barnaby, { activityId: withdrawn });
    const says = [
      [merged, 'merged into “Growing together” meanwhile'],
      [withdrawn, 'taken off What’s on meanwhile'],
    ] as const;
    for (const [activityId, words] of says) {
      const form = formFor(board, activityId, { name: 'Typed' });
      for (const keeper of [barnaby, marjoram]) {
        const refusal = changeActivity(tools, keeper, form);
        await expect(refusal).rejects.toMatchObject({ code: 'conflict' });
        await expect(refusal).rejects.toThrow(words);
      }
      for (const other of [hazel, alder, oakley, stranger, strangeCoordinator]) {
        const refusal = changeActivity(tools, other, form);
        const unknown = changeActivity(tools, other, { ...form, activityId: 'f'.repeat(24) });
        const [one, same] = await Promise.allSettled([refusal, unknown]);
        expect(one).toEqual(same);
        expect(one).toMatchObject({ reason: { code: 'notFound' } });
      }
    }
  });

  it('is for its activity provider and coordinators', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, alder, oakley, stranger, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    const form = formFor(board, activityId, { name: 'Taken over' });
    for (const colleague of [hazel, teazle, alder]) {
      await expect(changeActivity(tools, colleague, form)).rejects.toMatchObject({
        code: 'notPermitted',
      });
    }
    for (const outsider of [oakley, stranger, strangeCoordinator]) {
      await expect(changeActivity(tools, outsider, form)).rejects.toMatchObject({
        code: 'notFound',
      });
    }
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.name).toBe('Loosestrife allotment mornings');
    await changeActivity(tools, board.marjoram, form);
  });

  it('moves nothing to another organisation, and never stores what Guard stops', async () => {
    const board = await openBoard();
    const { tools, barnaby, hazel, shed, loosestrife } = board;
    const activityId = await addAllotment(board);
    await changeActivity(
      tools,
      barnaby,
      formFor(board, activityId, { organisationId: shed, countyId: '0'.repeat(24), state: 'x' }),
    );
    const held = formFor(board, activityId, { version: 2, name: 'NHS 999 000 1014' });
    await expect(changeActivity(tools, barnaby, held)).rejects.toMatchObject({
      code: 'guardRefused',
    });
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.organisation.id).toBe(loosestrife);
    expect(activity.name).toBe('Loosestrife allotment mornings');
  });

  it('what was said about room stays, and a price that looks like a formula is text', async () => {
    const board = await openBoard();
    const { tools, barnaby, hazel } = board;
    const activityId = await addAllotment(board);
    const form = formFor(board, activityId, { isFree: '', costWords: '$name' });
    await changeActivity(tools, barnaby, form);
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.cost).toEqual({ isFree: false, words: '$name' });
  });
});
