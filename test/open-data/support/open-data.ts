import { getOpenActivity, listOpenActivities } from '#server/activities/index.ts';
import type { OpenDataTools } from '#server/open-data/contract.ts';
import { addAllotment } from '#test/activities/support/open-board.ts';
import { openPlaces } from '#test/places/support/open-places.ts';

export const weekly = {
  ...{ freq: 'weekly', days: ['tue', 'thu'], opensAt: '10:00', closesAt: '12:00' },
  whenWords: '',
};

/** The board of Fenwold, and the tools of its open data. */
export async function openData(choices: { geocoderUrl?: string } = {}) {
  const board = await openPlaces(choices);
  const tools: OpenDataTools = Object.assign(board.tools, {
    listOpenActivities: (question: object) => listOpenActivities(board.tools, question),
    getOpenActivity: (activityId: string) => getOpenActivity(board.tools, { activityId }),
  });
  return {
    ...board,
    tools,
    addPlace: board.add,
    add: (overrides: Record<string, unknown> = {}) => addAllotment(board, overrides),
  };
}
