import { expect, it } from 'vitest';

import { addActivity, getOpenActivity, withdrawActivity } from '#server/activities/index.ts';
import { NotFoundError } from '#server/lib/errors.ts';
import { addAllotment, allotment, openBoard } from './support/open-board.ts';

it('gives one activity of any county to anybody, without what is for members', async () => {
  const board = await openBoard();
  const { tools, strangeCoordinator, farBank } = board;
  const near = await addAllotment(board);
  const far = await addActivity(tools, strangeCoordinator, allotment(farBank, { name: 'Far' }));
  expect((await getOpenActivity(tools, { activityId: near })).name).toMatch('allotment');
  const activity = await getOpenActivity(tools, { activityId: far.activityId });
  expect(activity.organisation.name).toBe('Far Bank Bowls');
  for (const field of ['welcomer', 'firstVisit', 'checks', 'reports', 'room', 'createdBy', 'phone'])
    expect(activity).not.toHaveProperty(field);
});

it('refuses withdrawn, unknown and malformed ids in the same words', async () => {
  const board = await openBoard();
  const { tools, barnaby } = board;
  const activityId = await addAllotment(board);
  await withdrawActivity(tools, barnaby, { activityId });
  const refusals = [activityId, 'f'.repeat(24), 'nothing', ''].map((id) =>
    getOpenActivity(tools, { activityId: id }).catch((error: unknown) => error),
  );
  const errors = await Promise.all(refusals);
  for (const error of errors) expect(error).toEqual(errors[0]);
  expect(errors[0]).toBeInstanceOf(NotFoundError);
});
