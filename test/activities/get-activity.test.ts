import { describe, expect, it } from 'vitest';

import { getActivity } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';

describe('one activity', () => {
  it('is there for colleagues and for its own provider, each with what they may do', async () => {
    const board = await openBoard();
    const { tools, hazel, teazle, alder, marjoram, barnaby } = board;
    const activityId = await addAllotment(board);
    const rights = async (actor: typeof hazel) => {
      const { mayChange, speaksAs } = await getActivity(tools, actor, { activityId });
      return [mayChange, speaksAs];
    };
    for (const colleague of [hazel, teazle, alder]) {
      expect(await rights(colleague)).toEqual([false, 'rang']);
    }
    expect(await rights(marjoram)).toEqual([true, 'rang']);
    expect(await rights(barnaby)).toEqual([true, 'provider']);
  });

  it('of others, of another county, unknown and malformed are refused in the same words', async () => {
    const board = await openBoard();
    const { tools, hazel, oakley, stranger, strangeCoordinator } = board;
    const activityId = await addAllotment(board);
    const unknown = 'f'.repeat(24);
    const attempts = [
      [oakley, activityId],
      [stranger, activityId],
      [strangeCoordinator, activityId],
      [hazel, unknown],
      [hazel, 'nothing'],
      [oakley, unknown],
    ] as const;
    for (const [actor, id] of attempts) {
      await expect(getActivity(tools, actor, { activityId: id })).rejects.toMatchObject({
        code: 'notFound',
        message: 'We could not find that activity.',
      });
    }
    await expect(getActivity(tools, hazel, { activityId: { $ne: '' } })).rejects.toMatchObject({
      code: 'invalidInput',
    });
  });
});
