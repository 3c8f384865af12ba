import { getActivity, listActivities, sayRoom } from '#server/activities/index.ts';
import { addAllotment, openBoard } from './open-board.ts';

/** The board on Wednesday 7 October 2026, with an allotment that has room. */
export async function openRoom() {
  const board = await openBoard();
  board.clock.moveTo('2026-10-07T08:30:00Z');
  const activityId = await addAllotment(board, {
    freq: 'weekly',
    ...{ opensAt: '10:00', closesAt: '12:00', whenWords: '' },
  });
  await sayRoom(board.tools, board.barnaby, { activityId, room: 'roomNow' });
  const { tools, hazel } = board;
  return {
    ...board,
    activityId,
    read: async () => (await getActivity(tools, hazel, { activityId })).activity,
    withRoom: async () => (await listActivities(tools, hazel, { room: 'yes' })).total,
  };
}

export const fortnight = { closedFrom: '2026-10-19', closedUntil: '2026-11-01' };
