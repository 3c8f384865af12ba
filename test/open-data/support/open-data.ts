import { getOpenActivity, listOpenActivities } from '#server/activities/index.ts';
import type { OpenDataTools } from '#server/open-data/contract.ts';
import { addAllotment, openBoard } from '#test/activities/support/open-board.ts';

export const weekly = {
  ...{ freq: 'weekly', days: ['tue', 'thu'], opensAt: '10:00', closesAt: '12:00' },
  whenWords: '',
};

/** The board of Fenwold, and the tools of its open data. */
export async function openData() {
  const board = await openBoard();
  const tools: OpenDataTools = Object.assign(board.tools, {
    listOpenActivities: (question: object) => listOpenActivities(board.tools, question),
    getOpenActivity: (activityId: string) => getOpenActivity(board.tools, { activityId }),
  });
  return {
    ...board,
    tools,
    add: (overrides: Record<string, unknown> = {}) => addAllotment(board, overrides),
  };
}
