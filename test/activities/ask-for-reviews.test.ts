import { describe, expect, it } from 'vitest';

import { askForReviews, confirmActivity } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './support/open-board.ts';
import { keepLetters } from './support/post-letters.ts';

describe('asking activity providers whether it is still right', () => {
  it('is one letter an organisation, a fortnight before times are stale', async () => {
    const board = await openBoard();
    const { letters } = keepLetters(board);
    await addAllotment(board);
    await addAllotment(board, { name: 'Apple day' });
    board.clock.forward({ days: 165 });
    await askForReviews(board.tools);
    expect(letters).toEqual([]);
    board.clock.forward({ days: 2 });
    await askForReviews(board.tools);
    expect(letters).toMatchObject([
      { to: { name: 'Barnaby Trellis' }, action: { label: 'Have a look' } },
    ]);
    expect(letters[0]?.subject).toContain('Loosestrife Growers');
    expect(letters[0]?.action?.url).toMatch(/^http:\/\/localhost:3000\/still-right\/[\w.-]+$/);
  });

  it('is asked once, also by two processes at one moment, and again after half a year', async () => {
    const board = await openBoard();
    const { letters } = keepLetters(board);
    await addAllotment(board);
    board.clock.forward({ days: 170 });
    await Promise.all([askForReviews(board.tools), askForReviews(board.tools)]);
    await askForReviews(board.tools);
    board.clock.forward({ days: 150 });
    await askForReviews(board.tools);
    expect(letters).toHaveLength(1);
    board.clock.forward({ days: 20 });
    await askForReviews(board.tools);
    expect(letters).toHaveLength(2);
  });

  it('is not asked of what was checked meanwhile', async () => {
    const board = await openBoard();
    const { letters } = keepLetters(board);
    const activityId = await addAllotment(board);
    board.clock.forward({ days: 100 });
    await confirmActivity(board.tools, board.hazel, { activityId, fields: ['times'] });
    board.clock.forward({ days: 100 });
    await askForReviews(board.tools);
    expect(letters).toEqual([]);
  });

  it('waits as long as letters reach nobody', async () => {
    const board = await openBoard();
    const { letters } = keepLetters(board);
    await addAllotment(board);
    board.clock.forward({ days: 170 });
    const { mailer } = board.tools;
    board.tools.mailer = { ...mailer, reachesPeople: false };
    await askForReviews(board.tools);
    board.tools.mailer = mailer;
    await askForReviews(board.tools);
    expect(letters).toHaveLength(1);
  });
});
