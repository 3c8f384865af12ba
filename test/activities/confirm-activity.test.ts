import { describe, expect, it } from 'vitest';

import { confirmActivity, getActivity, listActivities } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('"still right"', () => {
  it('after a call marks the fields that were asked about; the others keep their dates', async () => {
    const board = await openBoard();
    const { tools, clock, hazel } = board;
    const activityId = await addAllotment(board);
    const before = (await getActivity(tools, hazel, { activityId })).activity;
    clock.forward({ days: 100 });
    await confirmActivity(tools, hazel, { activityId, fields: ['phone', 'times'] });
    const { activity } = await getActivity(tools, hazel, { activityId });
    const check = { at: clock.now().toISOString(), by: 'Hazel Quickset', how: 'rang' };
    expect(activity.checks).toEqual({ ...before.checks, phone: check, times: check });
    expect(activity.version).toBe(1);
  });

  it('moves the activity up: it is as fresh as the older of times and phone', async () => {
    const board = await openBoard();
    const { tools, clock, hazel, barnaby } = board;
    const activityId = await addAllotment(board, { name: 'Zinnia mornings' });
    clock.forward({ days: 91 });
    await addAllotment(board, { name: 'Apple mornings', clientId: 'a-second-form-of-barnaby' });
    clock.forward({ days: 90 });
    const namesInOrder = async () =>
      (await listActivities(tools, hazel)).activities.map(({ name, freshness }) => [
        name,
        freshness,
      ]);
    expect(await namesInOrder()).toEqual([
      ['Apple mornings', 'fresh'],
      ['Zinnia mornings', 'stale'],
    ]);
    await confirmActivity(tools, hazel, { activityId, fields: ['times'] });
    expect((await namesInOrder())[1]).toEqual(['Zinnia mornings', 'stale']);
    await confirmActivity(tools, barnaby, { activityId, fields: ['phone'] });
    clock.forward({ days: 1 });
    expect(await namesInOrder()).toEqual([
      ['Zinnia mornings', 'fresh'],
      ['Apple mornings', 'ageing'],
    ]);
  });

  it('by the activity provider counts as the provider’s own word', async () => {
    const board = await openBoard();
    const { tools, barnaby } = board;
    const activityId = await addAllotment(board);
    const fields = ['times', 'place', 'cost', 'phone'];
    await confirmActivity(tools, barnaby, { activityId, fields });
    const { activity } = await getActivity(tools, barnaby, { activityId });
    expect(Object.values(activity.checks).map((check) => check?.how)).toEqual(
      fields.map(() => 'provider'),
    );
  });

  it('says nothing of a field that says nothing', async () => {
    const board = await openBoard();
    const { tools, hazel } = board;
    const activityId = await addAllotment(board, { phone: '' });
    await confirmActivity(tools, hazel, { activityId, fields: ['times', 'phone'] });
    const { activity } = await getActivity(tools, hazel, { activityId });
    expect(activity.checks.phone).toBeNull();
    for (const fields of ['', ['phone'], ['name'], { $ne: 'cost' }]) {
      await expect(confirmActivity(tools, hazel, { activityId, fields })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
  });

  it('is announced, and not there for other activity providers and counties', async () => {
    const board = await openBoard();
    const { tools, announced, teazle, alder, marjoram, oakley, stranger } = board;
    const activityId = await addAllotment(board);
    announced.length = 0;
    for (const outsider of [oakley, stranger]) {
      await expect(
        confirmActivity(tools, outsider, { activityId, fields: 'times' }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(announced).toEqual([]);
    for (const colleague of [teazle, alder, marjoram]) {
      await confirmActivity(tools, colleague, { activityId, fields: 'times' });
    }
    expect(announced).toHaveLength(3);
    expect(announced[0]).toMatchObject({ event: 'activity.changed', view: { activityId } });
  });
});
