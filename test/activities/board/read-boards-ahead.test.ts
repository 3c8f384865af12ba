import { describe, expect, it } from 'vitest';

import { readBoardsAhead } from '#server/activities/board/read-boards-ahead.ts';
import { listActivities } from '#server/activities/index.ts';
import { profiled } from '#test/support/profiled.ts';
import { addAllotment, openBoard } from '../support/open-board.ts';

describe('reading boards ahead', () => {
  it('leaves to the first page what stands on it, and asks the index which counties there are', async () => {
    const board = await openBoard();
    await addAllotment(board);
    const tools = { ...board.tools };
    const ahead = await profiled(() => readBoardsAhead(tools));
    expect(ahead.map(({ planSummary }) => planSummary)).not.toContain('COLLSCAN');
    const whole = { docsExamined: 1, nreturned: 1 };
    expect(ahead).toContainEqual(expect.objectContaining(whole));
    const asked = await profiled(() => listActivities(tools, board.hazel));
    const onActivities = asked.filter(({ ns }) => ns.endsWith('.activities'));
    expect(onActivities.map(({ planSummary }) => planSummary?.split(' ')[0])).toEqual([
      'IXSCAN',
      'IXSCAN',
    ]);
    expect(onActivities[0]?.docsExamined).toBe(0);
  });
});
